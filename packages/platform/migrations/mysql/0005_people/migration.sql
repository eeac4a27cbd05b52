ALTER TABLE `membership` ADD COLUMN `suspendedAt` DATETIME(3);
ALTER TABLE `audit_entry` ADD COLUMN `changedTo` TEXT;
