ALTER TABLE `membership` ADD COLUMN `lastSignInAt` DATETIME(3);
CREATE TABLE `invitation` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `digest` VARCHAR(64) NOT NULL,
    `email` VARCHAR(191),
    `name` VARCHAR(255),
    `organisationId` VARCHAR(64) NOT NULL,
    `role` VARCHAR(32) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,
    `createdBy` VARCHAR(64) NOT NULL,
    `expiresAt` DATETIME(3) NOT NULL,
    `acceptedAt` DATETIME(3),
    `acceptedBy` VARCHAR(64),
    `revokedAt` DATETIME(3),
    CONSTRAINT `invitation_organisationId_fkey` FOREIGN KEY (`organisationId`) REFERENCES `organisation`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE UNIQUE INDEX `invitation_digest_key` ON `invitation`(`digest`);
CREATE INDEX `invitation_organisationId_idx` ON `invitation`(`organisationId`);
