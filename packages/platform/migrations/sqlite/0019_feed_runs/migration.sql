CREATE TABLE "feed_run" (
    "exhibitor" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "by" TEXT,
    "file" TEXT,
    "startedAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "rows" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,
    "transactions" INTEGER NOT NULL,
    "refused" TEXT NOT NULL,

    PRIMARY KEY ("exhibitor", "job")
);
CREATE INDEX "feed_run_exhibitor_startedAt_idx" ON "feed_run"("exhibitor", "startedAt");
