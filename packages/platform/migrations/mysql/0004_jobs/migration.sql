CREATE TABLE `job` (
    `id` VARCHAR(64) NOT NULL PRIMARY KEY,
    `kind` VARCHAR(32) NOT NULL,
    `subject` VARCHAR(512) NOT NULL,
    `state` VARCHAR(16) NOT NULL,
    `input` MEDIUMTEXT NOT NULL,
    `progress` MEDIUMTEXT NOT NULL,
    `error` TEXT,
    `dueAt` DATETIME(3) NOT NULL,
    `owner` VARCHAR(191),
    `heldUntil` DATETIME(3),
    `cancelAsked` BOOLEAN NOT NULL DEFAULT false,
    `createdAt` DATETIME(3) NOT NULL,
    `endedAt` DATETIME(3)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `job_kind_state_idx` ON `job`(`kind`, `state`);
CREATE INDEX `job_kind_subject_createdAt_idx` ON `job`(`kind`, `subject`, `createdAt`);
-- An import that was cut off before goes on when its folder is imported again, and not by itself.
INSERT INTO `job` (`id`, `kind`, `subject`, `state`, `input`, `progress`, `error`, `dueAt`, `createdAt`, `endedAt`)
SELECT `id`, 'import', IF(`dryRun`, '', `folder`), IF(`state` = 'running', 'cancelled', `state`),
    CONCAT('{"folder":', JSON_QUOTE(`folder`), ',"dryRun":', IF(`dryRun`, 'true', 'false'), '}'),
    `job`, NULLIF(JSON_UNQUOTE(JSON_EXTRACT(`job`, '$.error')), 'null'), `startedAt`, `startedAt`,
    CAST(REPLACE(REPLACE(NULLIF(JSON_UNQUOTE(JSON_EXTRACT(`job`, '$.endedAt')), 'null'), 'T', ' '), 'Z', '') AS DATETIME(3))
FROM `import_job`;
