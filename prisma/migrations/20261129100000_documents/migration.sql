-- Documents that members had made: who, of which revision, for whom, and how far it is. The bytes lie beside the database.
-- What a document says is in none of these columns; what its maker chose and typed is, until something is erased.
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "revision" INTEGER NOT NULL,
    "audience" TEXT,
    "choices" JSONB,
    "entries" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    -- Who makes it, while somebody does: a new one for each attempt.
    "claim" UUID,
    "begun_at" TIMESTAMPTZ(6),
    -- When whoever makes it was last known to be alive.
    "seen_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "pages" INTEGER,
    "size_bytes" INTEGER,
    "sha256" TEXT,
    -- Over what its maker could read when it was made.
    "fingerprint" TEXT,

    CONSTRAINT "documents_audience_check" CHECK ("audience" IN ('executives', 'counsel', 'external')),
    CONSTRAINT "documents_state_check"
        CHECK ("state" IN ('waiting', 'reading', 'printing', 'ready', 'failed', 'cancelled', 'gone')),
    CONSTRAINT "documents_problem_check" CHECK (("problem" IS NOT NULL) = ("state" IN ('failed', 'gone'))),
    CONSTRAINT "documents_claim_check" CHECK (
        num_nulls("claim", "begun_at", "seen_at") = 0 OR "state" NOT IN ('reading', 'printing')
    ),
    CONSTRAINT "documents_ended_check"
        CHECK (("ended_at" IS NULL) = ("state" IN ('waiting', 'reading', 'printing'))),
    CONSTRAINT "documents_ready_check" CHECK (
        "state" <> 'ready' OR num_nulls("pages", "size_bytes", "sha256", "fingerprint") = 0
    ),
    CONSTRAINT "documents_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "documents_fingerprint_check" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "documents_incident_id_made_at_idx" ON "documents"("incident_id", "made_at");
-- Those that somebody waits for: few, and asked for often.
CREATE INDEX "documents_unfinished_idx" ON "documents"("made_at", "id") WHERE "ended_at" IS NULL;
ALTER TABLE "documents" ADD CONSTRAINT "documents_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Rights. Who made what of which revision, and when, is never changed.
GRANT SELECT, INSERT, DELETE ON "documents" TO onset_app;
GRANT UPDATE ("choices", "state", "problem", "claim", "begun_at", "seen_at", "ended_at", "pages", "size_bytes", "sha256",
    "fingerprint") ON "documents" TO onset_app;
