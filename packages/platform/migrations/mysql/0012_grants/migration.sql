CREATE TABLE `exhibitor_grant` (
    `organisationId` VARCHAR(64) NOT NULL,
    `exhibitor` VARCHAR(64) NOT NULL,
    `use` VARCHAR(16) NOT NULL,
    `from` DATETIME(3) NOT NULL,
    `until` DATETIME(3),
    `givenAt` DATETIME(3) NOT NULL,
    `givenBy` VARCHAR(64) NOT NULL,
    PRIMARY KEY (`organisationId`, `exhibitor`, `use`),
    CONSTRAINT `exhibitor_grant_organisationId_fkey` FOREIGN KEY (`organisationId`) REFERENCES `organisation`(`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX `exhibitor_grant_exhibitor_idx` ON `exhibitor_grant`(`exhibitor`);
ALTER TABLE `segment` ADD COLUMN `lastCountScope` VARCHAR(64);
-- What was granted until now was granted by name.
INSERT INTO `exhibitor_grant` (`organisationId`, `exhibitor`, `use`, `from`, `givenAt`, `givenBy`)
SELECT granted.`organisationId`, granted.`exhibitor`, uses.`use`, '2000-01-01 00:00:00.000', '2000-01-01 00:00:00.000', 'operator'
FROM `organisation_exhibitor` AS granted
JOIN `organisation` ON `organisation`.`id` = granted.`organisationId` AND `organisation`.`kind` IN ('distributor', 'studio')
JOIN (SELECT 'pooled' AS `use` UNION ALL SELECT 'apart') AS uses;
DELETE FROM `organisation_exhibitor`
WHERE `organisationId` IN (SELECT `id` FROM `organisation` WHERE `kind` IN ('distributor', 'studio'));
