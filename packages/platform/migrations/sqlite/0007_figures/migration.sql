ALTER TABLE "segment" ADD COLUMN "lastCountKey" TEXT;
ALTER TABLE "audit_entry" ADD COLUMN "figures" INTEGER;
ALTER TABLE "audit_entry" ADD COLUMN "variants" INTEGER;
ALTER TABLE "audit_entry" ADD COLUMN "figuresOf" TEXT;
ALTER TABLE "audit_entry" ADD COLUMN "conditions" TEXT;
