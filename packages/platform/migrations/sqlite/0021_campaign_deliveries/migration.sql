ALTER TABLE "campaign_member" ADD COLUMN "zone" TEXT;
ALTER TABLE "campaign_member" ADD COLUMN "batch" TEXT;
CREATE TABLE "campaign_delivery" (
    "campaignId" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zones" TEXT NOT NULL,
    "batches" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "said" TEXT NOT NULL,
    "nextAt" DATETIME,
    "heldUntil" DATETIME,
    "revision" INTEGER NOT NULL,
    PRIMARY KEY ("campaignId", "exhibitor"),
    CONSTRAINT "campaign_delivery_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "campaign_batch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);
CREATE TABLE "campaign_webhook" (
    "exhibitor" TEXT NOT NULL PRIMARY KEY,
    "sealed" TEXT NOT NULL
);
CREATE INDEX "campaign_delivery_nextAt_idx" ON "campaign_delivery"("nextAt");
CREATE INDEX "campaign_batch_campaignId_exhibitor_sentAt_idx" ON "campaign_batch"("campaignId", "exhibitor", "sentAt");
CREATE UNIQUE INDEX "campaign_batch_campaignId_exhibitor_number_key" ON "campaign_batch"("campaignId", "exhibitor", "number");
CREATE INDEX "campaign_member_campaignId_exhibitor_batch_zone_moviegoer_idx" ON "campaign_member"("campaignId", "exhibitor", "batch", "zone", "moviegoer");
