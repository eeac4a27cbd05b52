ALTER TABLE `segment` ADD COLUMN `visibility` VARCHAR(16) NOT NULL DEFAULT 'organisation';
ALTER TABLE `segment` ADD COLUMN `tags` TEXT;
CREATE TABLE `segment_pin` (
    `personId` VARCHAR(64) NOT NULL,
    `segmentId` VARCHAR(64) NOT NULL,
    `at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`personId`, `segmentId`),
    CONSTRAINT `segment_pin_segmentId_fkey` FOREIGN KEY (`segmentId`) REFERENCES `segment`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `segment_pin_segmentId_idx` ON `segment_pin`(`segmentId`);
CREATE TABLE `segment_count` (
    `segmentId` VARCHAR(64) NOT NULL,
    `asOf` VARCHAR(10) NOT NULL,
    `version` INTEGER NOT NULL,
    `count` INTEGER NOT NULL,
    `countKey` VARCHAR(64),
    `scope` VARCHAR(64),
    PRIMARY KEY (`segmentId`, `asOf`),
    CONSTRAINT `segment_count_segmentId_fkey` FOREIGN KEY (`segmentId`) REFERENCES `segment`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
