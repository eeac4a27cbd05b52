ALTER TABLE "dead_letter" ADD COLUMN "messageKey" TEXT;
