CREATE TABLE "user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);
CREATE TABLE "session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL
);
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL
);
CREATE TABLE "organisation_exhibitor" (
    "organisationId" TEXT NOT NULL,
    "exhibitor" TEXT NOT NULL,
    PRIMARY KEY ("organisationId", "exhibitor"),
    CONSTRAINT "organisation_exhibitor_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "membership" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "segment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "livingName" TEXT,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "latestVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,
    "lastCount" INTEGER,
    "lastCountAsOf" TEXT,
    "lastCountAt" DATETIME,
    CONSTRAINT "segment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "segment_version" (
    "segmentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    PRIMARY KEY ("segmentId", "version"),
    CONSTRAINT "segment_version_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "segment_reference" (
    "segmentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "refersTo" TEXT NOT NULL,
    PRIMARY KEY ("segmentId", "version", "refersTo"),
    CONSTRAINT "segment_reference_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "audit_entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "organisationId" TEXT,
    "action" TEXT NOT NULL,
    "definition" TEXT,
    "scope" TEXT,
    "asOf" TEXT,
    "count" INTEGER,
    "subject" TEXT,
    "requestId" TEXT NOT NULL
);
CREATE TABLE "exhibitor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE "exhibitor_secret" (
    "exhibitor" TEXT NOT NULL PRIMARY KEY,
    "secret" BLOB NOT NULL
);
CREATE TABLE "site" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "exhibitor" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT,
    "postcode" TEXT,
    "timeZone" TEXT,
    "nameKey" TEXT NOT NULL,
    "codeKey" TEXT NOT NULL
);
CREATE TABLE "film" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "releaseDate" TEXT,
    "rating" TEXT,
    "genres" TEXT NOT NULL,
    "distributor" TEXT,
    "franchise" TEXT,
    "director" TEXT,
    "castMembers" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL
);
CREATE TABLE "film_match" (
    "exhibitor" TEXT NOT NULL,
    "filmCode" TEXT NOT NULL,
    "film" TEXT NOT NULL,
    PRIMARY KEY ("exhibitor", "filmCode")
);
CREATE TABLE "dead_letter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "exhibitor" TEXT NOT NULL,
    "feed" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "bytes" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "header" TEXT,
    "at" DATETIME NOT NULL
);
CREATE TABLE "import_job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "folder" TEXT NOT NULL,
    "dryRun" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "job" TEXT NOT NULL
);
CREATE TABLE "setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");
CREATE INDEX "session_userId_idx" ON "session"("userId");
CREATE INDEX "account_userId_idx" ON "account"("userId");
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");
CREATE INDEX "membership_organisationId_idx" ON "membership"("organisationId");
CREATE INDEX "segment_organisationId_changedAt_idx" ON "segment"("organisationId", "changedAt");
CREATE UNIQUE INDEX "segment_organisationId_livingName_key" ON "segment"("organisationId", "livingName");
CREATE INDEX "segment_reference_refersTo_idx" ON "segment_reference"("refersTo");
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");
CREATE INDEX "audit_entry_organisationId_at_idx" ON "audit_entry"("organisationId", "at");
CREATE UNIQUE INDEX "site_exhibitor_code_key" ON "site"("exhibitor", "code");
CREATE INDEX "film_releaseDate_idx" ON "film"("releaseDate");
CREATE INDEX "dead_letter_exhibitor_feed_file_line_idx" ON "dead_letter"("exhibitor", "feed", "file", "line");
CREATE INDEX "dead_letter_reason_idx" ON "dead_letter"("reason");
CREATE INDEX "import_job_startedAt_idx" ON "import_job"("startedAt");
CREATE INDEX "import_job_folder_startedAt_idx" ON "import_job"("folder", "startedAt");
