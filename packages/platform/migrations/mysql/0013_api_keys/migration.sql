CREATE TABLE `api_key` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `organisationId` VARCHAR(64) NOT NULL,
    `name` VARCHAR(255) NOT NULL,
    `role` VARCHAR(32) NOT NULL,
    `scopes` TEXT NOT NULL,
    `digest` VARCHAR(64) NOT NULL,
    `previousDigest` VARCHAR(64),
    `previousUntil` DATETIME(3),
    `createdAt` DATETIME(3) NOT NULL,
    `createdBy` VARCHAR(64) NOT NULL,
    `expiresAt` DATETIME(3) NOT NULL,
    `lastUsedAt` DATETIME(3),
    `revokedAt` DATETIME(3),
    CONSTRAINT `api_key_organisationId_fkey` FOREIGN KEY (`organisationId`) REFERENCES `organisation`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE UNIQUE INDEX `api_key_digest_key` ON `api_key`(`digest`);
CREATE INDEX `api_key_previousDigest_idx` ON `api_key`(`previousDigest`);
CREATE INDEX `api_key_organisationId_idx` ON `api_key`(`organisationId`);
