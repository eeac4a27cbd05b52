CREATE TABLE `feed_source` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `exhibitor` VARCHAR(64) NOT NULL,
    `name` VARCHAR(191) NOT NULL,
    `of` MEDIUMTEXT NOT NULL,
    `schedule` VARCHAR(191) NOT NULL,
    `paused` BOOLEAN NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,
    `changedAt` DATETIME(3) NOT NULL,
    `dueAt` DATETIME(3)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `feed_source_exhibitor_idx` ON `feed_source`(`exhibitor`);
CREATE INDEX `feed_source_dueAt_idx` ON `feed_source`(`dueAt`);
CREATE TABLE `feed_source_password` (
    `source` VARCHAR(64) NOT NULL PRIMARY KEY,
    `sealed` TEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
