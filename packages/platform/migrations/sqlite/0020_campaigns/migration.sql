CREATE TABLE "campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "frozen" TEXT,
    "salt" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,
    "submittedAt" DATETIME,
    "sentFrom" DATETIME,
    "sentUntil" DATETIME,
    "dueAt" DATETIME
);
CREATE TABLE "campaign_part" (
    "campaignId" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "askedKey" TEXT NOT NULL,
    "firstApprovedBy" TEXT,
    "decidedAt" DATETIME,
    "decidedBy" TEXT,
    "said" TEXT NOT NULL,
    "snapshot" TEXT,
    "measured" TEXT,
    "revision" INTEGER NOT NULL,
    PRIMARY KEY ("campaignId", "exhibitor"),
    CONSTRAINT "campaign_part_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "campaign_note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "exhibitor" TEXT,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "campaign_note_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "campaign_seen" (
    "personId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    PRIMARY KEY ("personId", "campaignId")
);
CREATE TABLE "campaign_member" (
    "campaignId" TEXT NOT NULL,
    "moviegoer" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "channels" TEXT NOT NULL,
    "variant" INTEGER NOT NULL,
    "sentAt" DATETIME,
    "deliveredAt" DATETIME,
    "bouncedAt" DATETIME,
    "openedAt" DATETIME,
    "clickedAt" DATETIME,
    "unsubscribedAt" DATETIME,
    PRIMARY KEY ("campaignId", "moviegoer")
);
CREATE TABLE "campaign_rules" (
    "exhibitor" TEXT NOT NULL PRIMARY KEY,
    "rules" TEXT NOT NULL
);
CREATE TABLE "campaign_hand_over" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);
CREATE INDEX "campaign_organisationId_changedAt_idx" ON "campaign"("organisationId", "changedAt");
CREATE INDEX "campaign_dueAt_idx" ON "campaign"("dueAt");
CREATE INDEX "campaign_part_exhibitor_idx" ON "campaign_part"("exhibitor");
CREATE INDEX "campaign_note_campaignId_id_idx" ON "campaign_note"("campaignId", "id");
CREATE INDEX "campaign_member_exhibitor_moviegoer_idx" ON "campaign_member"("exhibitor", "moviegoer");
CREATE INDEX "campaign_hand_over_campaignId_exhibitor_idx" ON "campaign_hand_over"("campaignId", "exhibitor");
