CREATE TABLE `feed_run` (
    `exhibitor` VARCHAR(64) NOT NULL,
    `job` VARCHAR(64) NOT NULL,
    `how` VARCHAR(16) NOT NULL,
    `by` VARCHAR(191),
    `file` TEXT,
    `startedAt` DATETIME(3) NOT NULL,
    `lastAt` DATETIME(3) NOT NULL,
    `rows` INTEGER NOT NULL,
    `members` INTEGER NOT NULL,
    `transactions` INTEGER NOT NULL,
    `refused` TEXT NOT NULL,
    PRIMARY KEY (`exhibitor`, `job`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `feed_run_exhibitor_startedAt_idx` ON `feed_run`(`exhibitor`, `startedAt`);
