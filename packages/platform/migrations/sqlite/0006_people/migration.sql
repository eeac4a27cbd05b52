ALTER TABLE "membership" ADD COLUMN "suspendedAt" DATETIME;
ALTER TABLE "audit_entry" ADD COLUMN "changedTo" TEXT;
