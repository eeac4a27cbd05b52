ALTER TABLE "segment" ADD COLUMN "visibility" TEXT NOT NULL DEFAULT 'organisation';
ALTER TABLE "segment" ADD COLUMN "tags" TEXT;
CREATE TABLE "segment_pin" (
    "personId" TEXT NOT NULL,
    "segmentId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "segmentId"),
    CONSTRAINT "segment_pin_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "segment_pin_segmentId_idx" ON "segment_pin"("segmentId");
CREATE TABLE "segment_count" (
    "segmentId" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "countKey" TEXT,
    "scope" TEXT,

    PRIMARY KEY ("segmentId", "asOf"),
    CONSTRAINT "segment_count_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
