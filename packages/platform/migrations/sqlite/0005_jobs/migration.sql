CREATE TABLE "job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "error" TEXT,
    "dueAt" DATETIME NOT NULL,
    "owner" TEXT,
    "heldUntil" DATETIME,
    "cancelAsked" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);
CREATE INDEX "job_kind_state_idx" ON "job"("kind", "state");
CREATE INDEX "job_kind_subject_createdAt_idx" ON "job"("kind", "subject", "createdAt");
-- An import that was cut off before goes on when its folder is imported again, and not by itself.
INSERT INTO "job" ("id", "kind", "subject", "state", "input", "progress", "error", "dueAt", "createdAt", "endedAt")
SELECT "id", 'import', CASE WHEN "dryRun" THEN '' ELSE "folder" END, CASE WHEN "state" = 'running' THEN 'cancelled' ELSE "state" END,
    json_object('folder', "folder", 'dryRun', json(CASE WHEN "dryRun" THEN 'true' ELSE 'false' END)),
    "job", json_extract("job", '$.error'), "startedAt", "startedAt", json_extract("job", '$.endedAt')
FROM "import_job";
