CREATE TABLE `lookalike` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `organisationId` VARCHAR(64) NOT NULL,
    `name` VARCHAR(255) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,
    `createdBy` VARCHAR(64) NOT NULL,
    `model` MEDIUMTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `lookalike_organisationId_createdAt_idx` ON `lookalike`(`organisationId`, `createdAt`);
