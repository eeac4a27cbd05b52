ALTER TABLE `audit_entry` ADD COLUMN `changedFrom` TEXT;
ALTER TABLE `audit_entry` ADD COLUMN `address` VARCHAR(64);
ALTER TABLE `audit_entry` ADD COLUMN `sequence` INTEGER;
ALTER TABLE `audit_entry` ADD COLUMN `hash` VARCHAR(64);
ALTER TABLE `audit_entry` ADD COLUMN `subjectSeal` VARCHAR(64);
ALTER TABLE `audit_entry` ADD COLUMN `subjectSalt` VARCHAR(64);
CREATE UNIQUE INDEX `audit_entry_sequence_key` ON `audit_entry`(`sequence`);
CREATE TABLE `audit_chain` (
    `id` VARCHAR(16) NOT NULL PRIMARY KEY,
    `sequence` INTEGER NOT NULL,
    `hash` VARCHAR(64) NOT NULL,
    `anchorSequence` INTEGER NOT NULL,
    `anchorHash` VARCHAR(64) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO `audit_chain` (`id`, `sequence`, `hash`, `anchorSequence`, `anchorHash`)
VALUES ('main', 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, '0000000000000000000000000000000000000000000000000000000000000000');
