CREATE TABLE "erasure" (
    "mark" TEXT NOT NULL PRIMARY KEY,
    "exhibitor" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);
CREATE INDEX "erasure_exhibitor_idx" ON "erasure"("exhibitor");
