CREATE TABLE "program_request" (
    "apiKeyId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "attempt" TEXT NOT NULL,
    "beganAt" DATETIME NOT NULL,
    "answer" TEXT,

    PRIMARY KEY ("apiKeyId", "idempotencyKey")
);
CREATE INDEX "program_request_beganAt_idx" ON "program_request"("beganAt");
