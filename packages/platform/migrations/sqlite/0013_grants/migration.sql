CREATE TABLE "exhibitor_grant" (
    "organisationId" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "from" DATETIME NOT NULL,
    "until" DATETIME,
    "givenAt" DATETIME NOT NULL,
    "givenBy" TEXT NOT NULL,

    PRIMARY KEY ("organisationId", "exhibitor", "use"),
    CONSTRAINT "exhibitor_grant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "exhibitor_grant_exhibitor_idx" ON "exhibitor_grant"("exhibitor");
ALTER TABLE "segment" ADD COLUMN "lastCountScope" TEXT;
-- What was granted until now was granted by name.
INSERT INTO "exhibitor_grant" ("organisationId", "exhibitor", "use", "from", "givenAt", "givenBy")
SELECT granted."organisationId", granted."exhibitor", uses."use", '2000-01-01T00:00:00.000+00:00', '2000-01-01T00:00:00.000+00:00', 'operator'
FROM "organisation_exhibitor" AS granted
JOIN "organisation" ON "organisation"."id" = granted."organisationId" AND "organisation"."kind" IN ('distributor', 'studio')
JOIN (SELECT 'pooled' AS "use" UNION ALL SELECT 'apart') AS uses;
DELETE FROM "organisation_exhibitor"
WHERE "organisationId" IN (SELECT "id" FROM "organisation" WHERE "kind" IN ('distributor', 'studio'));
