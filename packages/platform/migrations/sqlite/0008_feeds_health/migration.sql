CREATE TABLE "feed_arrival" (
    "exhibitor" TEXT NOT NULL,
    "feed" TEXT NOT NULL,
    "hour" TEXT NOT NULL,
    "accepted" INTEGER NOT NULL,
    "lastAt" DATETIME NOT NULL,

    PRIMARY KEY ("exhibitor", "feed", "hour")
);
CREATE TABLE "feed_promise" (
    "exhibitor" TEXT NOT NULL,
    "feed" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,

    PRIMARY KEY ("exhibitor", "feed")
);
CREATE INDEX "feed_arrival_hour_idx" ON "feed_arrival"("hour");
CREATE INDEX "dead_letter_exhibitor_reason_feed_at_idx" ON "dead_letter"("exhibitor", "reason", "feed", "at");
