CREATE TABLE "outbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "topic" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);
CREATE TABLE "lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "since" DATETIME NOT NULL
);
CREATE TABLE "feed_checkpoint" (
    "importId" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "checkpoint" TEXT NOT NULL,
    PRIMARY KEY ("importId", "file")
);
CREATE TABLE "exhibitor_key" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "exhibitor" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME
);
CREATE UNIQUE INDEX "exhibitor_key_digest_key" ON "exhibitor_key"("digest");
CREATE INDEX "exhibitor_key_exhibitor_idx" ON "exhibitor_key"("exhibitor");
