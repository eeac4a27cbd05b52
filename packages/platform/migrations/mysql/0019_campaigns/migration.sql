CREATE TABLE `campaign` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `organisationId` VARCHAR(64) NOT NULL,
    `name` VARCHAR(191) NOT NULL,
    `state` VARCHAR(32) NOT NULL,
    `request` LONGTEXT NOT NULL,
    `frozen` LONGTEXT,
    `salt` VARCHAR(64) NOT NULL,
    `revision` INTEGER NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,
    `createdBy` VARCHAR(191) NOT NULL,
    `changedAt` DATETIME(3) NOT NULL,
    `changedBy` VARCHAR(191) NOT NULL,
    `submittedAt` DATETIME(3),
    `sentFrom` DATETIME(3),
    `sentUntil` DATETIME(3),
    `dueAt` DATETIME(3)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_part` (
    `campaignId` VARCHAR(64) NOT NULL,
    `exhibitor` VARCHAR(64) NOT NULL,
    `state` VARCHAR(32) NOT NULL,
    `terms` TEXT NOT NULL,
    `asked` INTEGER NOT NULL,
    `askedKey` VARCHAR(191) NOT NULL,
    `firstApprovedBy` VARCHAR(191),
    `decidedAt` DATETIME(3),
    `decidedBy` VARCHAR(191),
    `said` TEXT NOT NULL,
    `snapshot` TEXT,
    `measured` MEDIUMTEXT,
    `revision` INTEGER NOT NULL,
    PRIMARY KEY (`campaignId`, `exhibitor`),
    CONSTRAINT `campaign_part_campaignId_fkey` FOREIGN KEY (`campaignId`) REFERENCES `campaign`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_note` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `campaignId` VARCHAR(64) NOT NULL,
    `exhibitor` VARCHAR(64),
    `at` DATETIME(3) NOT NULL,
    `by` VARCHAR(191) NOT NULL,
    `organisationId` VARCHAR(64) NOT NULL,
    `kind` VARCHAR(32) NOT NULL,
    `text` TEXT NOT NULL,
    CONSTRAINT `campaign_note_campaignId_fkey` FOREIGN KEY (`campaignId`) REFERENCES `campaign`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_seen` (
    `personId` VARCHAR(64) NOT NULL,
    `campaignId` VARCHAR(64) NOT NULL,
    `at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`personId`, `campaignId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_member` (
    `campaignId` VARCHAR(64) NOT NULL,
    `moviegoer` VARCHAR(191) NOT NULL,
    `exhibitor` VARCHAR(64) NOT NULL,
    `group` VARCHAR(16) NOT NULL,
    `channels` VARCHAR(64) NOT NULL,
    `variant` INTEGER NOT NULL,
    `sentAt` DATETIME(3),
    `deliveredAt` DATETIME(3),
    `bouncedAt` DATETIME(3),
    `openedAt` DATETIME(3),
    `clickedAt` DATETIME(3),
    `unsubscribedAt` DATETIME(3),
    PRIMARY KEY (`campaignId`, `moviegoer`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_rules` (
    `exhibitor` VARCHAR(64) NOT NULL PRIMARY KEY,
    `rules` TEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `campaign_hand_over` (
    `digest` VARCHAR(64) NOT NULL PRIMARY KEY,
    `campaignId` VARCHAR(64) NOT NULL,
    `exhibitor` VARCHAR(64) NOT NULL,
    `createdBy` VARCHAR(64) NOT NULL,
    `expiresAt` DATETIME(3) NOT NULL,
    `usedAt` DATETIME(3)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `campaign_organisationId_changedAt_idx` ON `campaign`(`organisationId`, `changedAt`);
CREATE INDEX `campaign_dueAt_idx` ON `campaign`(`dueAt`);
CREATE INDEX `campaign_part_exhibitor_idx` ON `campaign_part`(`exhibitor`);
CREATE INDEX `campaign_note_campaignId_id_idx` ON `campaign_note`(`campaignId`, `id`);
CREATE INDEX `campaign_member_exhibitor_moviegoer_idx` ON `campaign_member`(`exhibitor`, `moviegoer`);
CREATE INDEX `campaign_hand_over_campaignId_exhibitor_idx` ON `campaign_hand_over`(`campaignId`, `exhibitor`);
