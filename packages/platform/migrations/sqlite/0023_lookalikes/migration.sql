CREATE TABLE "lookalike" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT NOT NULL,
    "model" TEXT NOT NULL
);
CREATE INDEX "lookalike_organisationId_createdAt_idx" ON "lookalike"("organisationId", "createdAt");
