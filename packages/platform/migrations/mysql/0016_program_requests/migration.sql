CREATE TABLE `program_request` (
    `apiKeyId` VARCHAR(64) NOT NULL,
    `idempotencyKey` VARCHAR(255) NOT NULL,
    `digest` VARCHAR(64) NOT NULL,
    `attempt` VARCHAR(64) NOT NULL,
    `beganAt` DATETIME(3) NOT NULL,
    `answer` LONGTEXT,
    PRIMARY KEY (`apiKeyId`, `idempotencyKey`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `program_request_beganAt_idx` ON `program_request`(`beganAt`);
