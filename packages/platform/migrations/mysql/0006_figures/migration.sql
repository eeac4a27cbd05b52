ALTER TABLE `segment` ADD COLUMN `lastCountKey` VARCHAR(64);
ALTER TABLE `audit_entry` ADD COLUMN `figures` INTEGER;
ALTER TABLE `audit_entry` ADD COLUMN `variants` INTEGER;
ALTER TABLE `audit_entry` ADD COLUMN `figuresOf` VARCHAR(64);
ALTER TABLE `audit_entry` ADD COLUMN `conditions` TEXT;
