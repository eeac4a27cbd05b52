CREATE TABLE `erasure` (
    `mark` VARCHAR(64) NOT NULL PRIMARY KEY,
    `exhibitor` VARCHAR(64) NOT NULL,
    `at` DATETIME(3) NOT NULL,
    INDEX `erasure_exhibitor_idx`(`exhibitor`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
