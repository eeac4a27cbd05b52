CREATE INDEX `film_match_film_idx` ON `film_match`(`film`);
CREATE TABLE `film_code` (
    `exhibitor` VARCHAR(64) NOT NULL,
    `filmCode` VARCHAR(191) NOT NULL,
    `titles` TEXT NOT NULL,
    `sites` TEXT NOT NULL,
    `firstSession` VARCHAR(10),
    `lastSession` VARCHAR(10),
    `decision` VARCHAR(16),
    `decidedBy` VARCHAR(64),
    `decidedAt` DATETIME(3),
    PRIMARY KEY (`exhibitor`, `filmCode`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `film_code_decision_decidedAt_idx` ON `film_code`(`decision`, `decidedAt`);
