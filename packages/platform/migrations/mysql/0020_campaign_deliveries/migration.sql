ALTER TABLE `campaign_member` ADD COLUMN `zone` VARCHAR(64);
ALTER TABLE `campaign_member` ADD COLUMN `batch` VARCHAR(64);
CREATE TABLE `campaign_delivery` (
    `campaignId` VARCHAR(64) NOT NULL,
    `exhibitor` VARCHAR(64) NOT NULL,
    `state` VARCHAR(16) NOT NULL,
    `zones` TEXT NOT NULL,
    `batches` INTEGER NOT NULL,
    `sent` INTEGER NOT NULL,
    `failures` INTEGER NOT NULL,
    `said` TEXT NOT NULL,
    `nextAt` DATETIME(3),
    `heldUntil` DATETIME(3),
    `revision` INTEGER NOT NULL,
    PRIMARY KEY (`campaignId`, `exhibitor`),
    CONSTRAINT `campaign_delivery_campaignId_fkey` FOREIGN KEY (`campaignId`) REFERENCES `campaign`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_batch` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `campaignId` VARCHAR(64) NOT NULL,
    `exhibitor` VARCHAR(64) NOT NULL,
    `number` INTEGER NOT NULL,
    `zone` VARCHAR(64) NOT NULL,
    `people` INTEGER NOT NULL,
    `attempts` INTEGER NOT NULL,
    `madeAt` DATETIME(3) NOT NULL,
    `sentAt` DATETIME(3)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_webhook` (
    `exhibitor` VARCHAR(64) NOT NULL PRIMARY KEY,
    `sealed` VARCHAR(255) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `campaign_delivery_nextAt_idx` ON `campaign_delivery`(`nextAt`);
CREATE INDEX `campaign_batch_campaignId_exhibitor_sentAt_idx` ON `campaign_batch`(`campaignId`, `exhibitor`, `sentAt`);
CREATE UNIQUE INDEX `campaign_batch_campaignId_exhibitor_number_key` ON `campaign_batch`(`campaignId`, `exhibitor`, `number`);
CREATE INDEX `campaign_member_campaignId_exhibitor_batch_zone_moviegoer_idx` ON `campaign_member`(`campaignId`, `exhibitor`, `batch`, `zone`, `moviegoer`);
