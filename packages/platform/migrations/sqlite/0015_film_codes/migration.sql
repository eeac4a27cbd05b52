CREATE INDEX "film_match_film_idx" ON "film_match"("film");
CREATE TABLE "film_code" (
    "exhibitor" TEXT NOT NULL,
    "filmCode" TEXT NOT NULL,
    "titles" TEXT NOT NULL,
    "sites" TEXT NOT NULL,
    "firstSession" TEXT,
    "lastSession" TEXT,
    "decision" TEXT,
    "decidedBy" TEXT,
    "decidedAt" DATETIME,

    PRIMARY KEY ("exhibitor", "filmCode")
);
CREATE INDEX "film_code_decision_decidedAt_idx" ON "film_code"("decision", "decidedAt");
