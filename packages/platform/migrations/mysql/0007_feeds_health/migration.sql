CREATE TABLE `feed_arrival` (
    `exhibitor` VARCHAR(64) NOT NULL,
    `feed` VARCHAR(16) NOT NULL,
    `hour` VARCHAR(13) NOT NULL,
    `accepted` INTEGER NOT NULL,
    `lastAt` DATETIME(3) NOT NULL,
    PRIMARY KEY (`exhibitor`, `feed`, `hour`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `feed_promise` (
    `exhibitor` VARCHAR(64) NOT NULL,
    `feed` VARCHAR(16) NOT NULL,
    `hours` INTEGER NOT NULL,
    PRIMARY KEY (`exhibitor`, `feed`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `feed_arrival_hour_idx` ON `feed_arrival`(`hour`);
CREATE INDEX `dead_letter_exhibitor_reason_feed_at_idx` ON `dead_letter`(`exhibitor`, `reason`, `feed`, `at`);
