ALTER TABLE "audit_entry" ADD COLUMN "changedFrom" TEXT;
ALTER TABLE "audit_entry" ADD COLUMN "address" TEXT;
ALTER TABLE "audit_entry" ADD COLUMN "sequence" INTEGER;
ALTER TABLE "audit_entry" ADD COLUMN "hash" TEXT;
ALTER TABLE "audit_entry" ADD COLUMN "subjectSeal" TEXT;
ALTER TABLE "audit_entry" ADD COLUMN "subjectSalt" TEXT;
CREATE UNIQUE INDEX "audit_entry_sequence_key" ON "audit_entry"("sequence");
CREATE TABLE "audit_chain" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "anchorSequence" INTEGER NOT NULL,
    "anchorHash" TEXT NOT NULL
);
INSERT INTO "audit_chain" ("id", "sequence", "hash", "anchorSequence", "anchorHash")
VALUES ('main', 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, '0000000000000000000000000000000000000000000000000000000000000000');
