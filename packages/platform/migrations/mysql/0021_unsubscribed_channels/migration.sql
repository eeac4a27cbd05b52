ALTER TABLE `campaign_member` ADD COLUMN `emailOutAt` DATETIME(3);
ALTER TABLE `campaign_member` ADD COLUMN `smsOutAt` DATETIME(3);
ALTER TABLE `campaign_member` ADD COLUMN `pushOutAt` DATETIME(3);
UPDATE `campaign_member` SET `emailOutAt` = `unsubscribedAt` WHERE `unsubscribedAt` IS NOT NULL AND (`channels` LIKE '%email%' OR `channels` LIKE '%file%');
UPDATE `campaign_member` SET `smsOutAt` = `unsubscribedAt` WHERE `unsubscribedAt` IS NOT NULL AND (`channels` LIKE '%sms%' OR `channels` LIKE '%file%');
UPDATE `campaign_member` SET `pushOutAt` = `unsubscribedAt` WHERE `unsubscribedAt` IS NOT NULL AND (`channels` LIKE '%push%' OR `channels` LIKE '%file%');
