ALTER TABLE `user` ADD COLUMN `twoFactorEnabled` BOOLEAN NOT NULL DEFAULT false;
CREATE TABLE `two_factor` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `secret` TEXT NOT NULL,
    `backupCodes` TEXT NOT NULL,
    `userId` VARCHAR(64) NOT NULL,
    `verified` BOOLEAN NOT NULL DEFAULT false,
    `failedVerificationCount` INTEGER NOT NULL DEFAULT 0,
    `lockedUntil` DATETIME(3),
    CONSTRAINT `two_factor_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE UNIQUE INDEX `two_factor_userId_key` ON `two_factor`(`userId`);
