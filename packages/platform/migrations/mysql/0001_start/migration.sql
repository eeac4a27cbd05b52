CREATE TABLE `user` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `name` VARCHAR(255) NOT NULL,
    `email` VARCHAR(191) NOT NULL,
    `emailVerified` BOOLEAN NOT NULL DEFAULT false,
    `image` TEXT,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `session` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `expiresAt` DATETIME(3) NOT NULL,
    `token` VARCHAR(191) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL,
    `ipAddress` VARCHAR(64),
    `userAgent` TEXT,
    `userId` VARCHAR(64) NOT NULL,
    CONSTRAINT `session_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `account` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `accountId` VARCHAR(191) NOT NULL,
    `providerId` VARCHAR(64) NOT NULL,
    `userId` VARCHAR(64) NOT NULL,
    `accessToken` TEXT,
    `refreshToken` TEXT,
    `idToken` TEXT,
    `accessTokenExpiresAt` DATETIME(3),
    `refreshTokenExpiresAt` DATETIME(3),
    `scope` TEXT,
    `password` TEXT,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL,
    CONSTRAINT `account_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `verification` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `identifier` VARCHAR(191) NOT NULL,
    `value` TEXT NOT NULL,
    `expiresAt` DATETIME(3) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `rate_limit` (
    `id` VARCHAR(191) NOT NULL PRIMARY KEY,
    `key` VARCHAR(191) NOT NULL,
    `count` INTEGER NOT NULL,
    `lastRequest` BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `organisation` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `name` VARCHAR(255) NOT NULL,
    `kind` VARCHAR(32) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `organisation_exhibitor` (
    `organisationId` VARCHAR(64) NOT NULL,
    `exhibitor` VARCHAR(64) NOT NULL,
    PRIMARY KEY (`organisationId`, `exhibitor`),
    CONSTRAINT `organisation_exhibitor_organisationId_fkey` FOREIGN KEY (`organisationId`) REFERENCES `organisation`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `membership` (
    `userId` VARCHAR(64) NOT NULL PRIMARY KEY,
    `organisationId` VARCHAR(64) NOT NULL,
    `role` VARCHAR(32) NOT NULL,
    CONSTRAINT `membership_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT `membership_organisationId_fkey` FOREIGN KEY (`organisationId`) REFERENCES `organisation`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `segment` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `organisationId` VARCHAR(64) NOT NULL,
    `name` VARCHAR(120) NOT NULL,
    `livingName` VARCHAR(191),
    `archived` BOOLEAN NOT NULL DEFAULT false,
    `latestVersion` INTEGER NOT NULL,
    `revision` INTEGER NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,
    `createdBy` VARCHAR(64) NOT NULL,
    `changedAt` DATETIME(3) NOT NULL,
    `changedBy` VARCHAR(64) NOT NULL,
    `lastCount` INTEGER,
    `lastCountAsOf` VARCHAR(10),
    `lastCountAt` DATETIME(3),
    CONSTRAINT `segment_organisationId_fkey` FOREIGN KEY (`organisationId`) REFERENCES `organisation`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `segment_version` (
    `segmentId` VARCHAR(64) NOT NULL,
    `version` INTEGER NOT NULL,
    `definition` MEDIUMTEXT NOT NULL,
    `note` VARCHAR(500) NOT NULL,
    `author` VARCHAR(64) NOT NULL,
    `authorName` VARCHAR(255) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,
    PRIMARY KEY (`segmentId`, `version`),
    CONSTRAINT `segment_version_segmentId_fkey` FOREIGN KEY (`segmentId`) REFERENCES `segment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `segment_reference` (
    `segmentId` VARCHAR(64) NOT NULL,
    `version` INTEGER NOT NULL,
    `refersTo` VARCHAR(64) NOT NULL,
    PRIMARY KEY (`segmentId`, `version`, `refersTo`),
    CONSTRAINT `segment_reference_segmentId_fkey` FOREIGN KEY (`segmentId`) REFERENCES `segment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `audit_entry` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `at` DATETIME(3) NOT NULL,
    `actor` VARCHAR(64) NOT NULL,
    `organisationId` VARCHAR(64),
    `action` VARCHAR(64) NOT NULL,
    `definition` MEDIUMTEXT,
    `scope` TEXT,
    `asOf` VARCHAR(10),
    `count` INTEGER,
    `subject` TEXT,
    `requestId` VARCHAR(64) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `exhibitor` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `name` VARCHAR(255) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `exhibitor_secret` (
    `exhibitor` VARCHAR(64) NOT NULL PRIMARY KEY,
    `secret` LONGBLOB NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `site` (
    `id` VARCHAR(191) NOT NULL PRIMARY KEY,
    `exhibitor` VARCHAR(64) NOT NULL,
    `code` VARCHAR(191) NOT NULL,
    `name` VARCHAR(512) NOT NULL,
    `region` VARCHAR(191),
    `postcode` VARCHAR(191),
    `timeZone` VARCHAR(64),
    `nameKey` TEXT NOT NULL,
    `codeKey` TEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `film` (
    `id` VARCHAR(191) NOT NULL PRIMARY KEY,
    `title` VARCHAR(512) NOT NULL,
    `releaseDate` VARCHAR(10),
    `rating` VARCHAR(191),
    `genres` TEXT NOT NULL,
    `distributor` VARCHAR(255),
    `franchise` VARCHAR(255),
    `director` VARCHAR(255),
    `castMembers` TEXT NOT NULL,
    `titleKey` TEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `film_match` (
    `exhibitor` VARCHAR(64) NOT NULL,
    `filmCode` VARCHAR(191) NOT NULL,
    `film` VARCHAR(191) NOT NULL,
    PRIMARY KEY (`exhibitor`, `filmCode`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `dead_letter` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `exhibitor` VARCHAR(191) NOT NULL,
    `feed` VARCHAR(16) NOT NULL,
    `file` VARCHAR(512) NOT NULL,
    `line` INTEGER NOT NULL,
    `reason` VARCHAR(64) NOT NULL,
    `detail` TEXT NOT NULL,
    `bytes` MEDIUMTEXT NOT NULL,
    `format` VARCHAR(16) NOT NULL,
    `header` TEXT,
    `at` DATETIME(3) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `import_job` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `folder` VARCHAR(512) NOT NULL,
    `dryRun` BOOLEAN NOT NULL,
    `state` VARCHAR(16) NOT NULL,
    `startedAt` DATETIME(3) NOT NULL,
    `job` MEDIUMTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `setting` (
    `key` VARCHAR(191) NOT NULL PRIMARY KEY,
    `value` MEDIUMTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `outbox` (
    `id` INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
    `topic` VARCHAR(64) NOT NULL,
    `key` VARCHAR(512) NOT NULL,
    `payload` MEDIUMTEXT NOT NULL,
    `at` DATETIME(3) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `lease` (
    `name` VARCHAR(64) NOT NULL PRIMARY KEY,
    `owner` VARCHAR(191) NOT NULL,
    `since` DATETIME(3) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `feed_checkpoint` (
    `importId` VARCHAR(64) NOT NULL,
    `file` VARCHAR(512) NOT NULL,
    `checkpoint` MEDIUMTEXT NOT NULL,
    PRIMARY KEY (`importId`, `file`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE TABLE `exhibitor_key` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `exhibitor` VARCHAR(64) NOT NULL,
    `digest` VARCHAR(64) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,
    `revokedAt` DATETIME(3)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE UNIQUE INDEX `user_email_key` ON `user`(`email`);
CREATE UNIQUE INDEX `session_token_key` ON `session`(`token`);
CREATE INDEX `session_userId_idx` ON `session`(`userId`);
CREATE INDEX `account_userId_idx` ON `account`(`userId`);
CREATE INDEX `verification_identifier_idx` ON `verification`(`identifier`);
CREATE UNIQUE INDEX `rate_limit_key_key` ON `rate_limit`(`key`);
CREATE INDEX `membership_organisationId_idx` ON `membership`(`organisationId`);
CREATE INDEX `segment_organisationId_changedAt_idx` ON `segment`(`organisationId`, `changedAt`);
CREATE UNIQUE INDEX `segment_organisationId_livingName_key` ON `segment`(`organisationId`, `livingName`);
CREATE INDEX `segment_reference_refersTo_idx` ON `segment_reference`(`refersTo`);
CREATE INDEX `audit_entry_at_idx` ON `audit_entry`(`at`);
CREATE INDEX `audit_entry_organisationId_at_idx` ON `audit_entry`(`organisationId`, `at`);
CREATE UNIQUE INDEX `site_exhibitor_code_key` ON `site`(`exhibitor`, `code`);
CREATE INDEX `film_releaseDate_idx` ON `film`(`releaseDate`);
CREATE INDEX `dead_letter_exhibitor_feed_file_line_idx` ON `dead_letter`(`exhibitor`, `feed`, `file`, `line`);
CREATE INDEX `dead_letter_reason_idx` ON `dead_letter`(`reason`);
CREATE INDEX `import_job_startedAt_idx` ON `import_job`(`startedAt`);
CREATE INDEX `import_job_folder_startedAt_idx` ON `import_job`(`folder`, `startedAt`);
CREATE UNIQUE INDEX `exhibitor_key_digest_key` ON `exhibitor_key`(`digest`);
CREATE INDEX `exhibitor_key_exhibitor_idx` ON `exhibitor_key`(`exhibitor`);
