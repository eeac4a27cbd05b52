CREATE TABLE "feed_source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "exhibitor" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "schedule" TEXT NOT NULL,
    "paused" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "dueAt" DATETIME
);
CREATE INDEX "feed_source_exhibitor_idx" ON "feed_source"("exhibitor");
CREATE INDEX "feed_source_dueAt_idx" ON "feed_source"("dueAt");
CREATE TABLE "feed_source_password" (
    "source" TEXT NOT NULL PRIMARY KEY,
    "sealed" TEXT NOT NULL
);
