-- Share links: what leaves the incident for people without an account. Secrets and passcodes are kept as hashes only.

-- What live links show. Never more than the last revision, and null until somebody released one.
ALTER TABLE "incidents" ADD COLUMN "released_revision" INTEGER;
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_released_revision_check"
    CHECK ("released_revision" BETWEEN 1 AND "revision");

CREATE TABLE "share_links" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "passcode_hash" TEXT,
    "pinned_to" INTEGER,
    "heading" TEXT NOT NULL,
    "allow_pdf" BOOLEAN NOT NULL,
    "show_newer" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,

    CONSTRAINT "share_links_audience_check" CHECK ("audience" IN ('executives', 'counsel', 'external')),
    CONSTRAINT "share_links_secret_hash_check" CHECK ("secret_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "share_links_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "share_links_incident_id_created_at_idx" ON "share_links"("incident_id", "created_at");
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_incident_id_pinned_to_fkey"
    FOREIGN KEY ("incident_id", "pinned_to") REFERENCES "revisions"("incident_id", "seq") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- One opening of a link in one browser. Only the hash of its cookie is kept.
CREATE TABLE "share_sessions" (
    "token_hash" TEXT NOT NULL,
    "link_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    -- What was shown first, and last.
    "opened_revision" INTEGER NOT NULL,
    "shown_revision" INTEGER NOT NULL,
    -- What the reader had seen before: changes since are marked. Null on a first visit.
    "seen_revision" INTEGER,
    "seen_at" TIMESTAMPTZ(6),

    CONSTRAINT "share_sessions_token_hash_check" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "share_sessions_seen_check" CHECK (num_nulls("seen_revision", "seen_at") IN (0, 2)),
    CONSTRAINT "share_sessions_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "share_sessions_link_id_created_at_idx" ON "share_sessions"("link_id", "created_at");
ALTER TABLE "share_sessions" ADD CONSTRAINT "share_sessions_link_id_fkey"
    FOREIGN KEY ("link_id") REFERENCES "share_links"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Viewings of one link, the latest first. Payloads are text as they were hashed; these are JSON.
CREATE INDEX "access_log_viewings_idx" ON "access_log" ("incident_id", (("payload"::JSONB) ->> 'linkId'), "seq")
    WHERE "type" = 'viewing.link';

-- Making, changing and revoking a link and releasing a revision let something out as well: they stand in the same log.
CREATE OR REPLACE FUNCTION append_to_access_log(incident UUID, actor_id TEXT, actor_name TEXT, type TEXT, payload TEXT, salt TEXT)
    RETURNS INTEGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head RECORD;
    next_seq INTEGER := 1;
    next_at BIGINT := (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT;
    last_hash TEXT := repeat('0', 64);
    committed TEXT := payload_hash_of(salt, payload);
BEGIN
    IF type !~ '^(viewing|export|share)\.[a-z]+$' OR payload::JSONB ->> 'type' IS DISTINCT FROM type THEN
        RAISE EXCEPTION 'The access log takes viewings, exports and what is shared' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('access_log ' || incident::TEXT, 0));
    SELECT l."seq", l."hash", l."at" INTO head FROM "access_log" l
        WHERE l."incident_id" = incident ORDER BY l."seq" DESC LIMIT 1;
    IF FOUND THEN
        next_seq := head."seq" + 1;
        last_hash := head."hash";
        next_at := greatest(next_at, head."at");
    END IF;
    INSERT INTO "access_log" VALUES (
        incident, next_seq, next_at, actor_id, actor_name, type, payload, salt, committed, last_hash,
        revision_hash_of(incident, next_seq, next_at, actor_id, actor_name, type, committed, last_hash)
    );
    RETURN next_seq;
END
$$;

CREATE OR REPLACE FUNCTION remove_example() RETURNS BOOLEAN
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    example UUID;
BEGIN
    SELECT "id" INTO example FROM "incidents" WHERE "is_example" FOR UPDATE;
    IF example IS NULL THEN
        RETURN FALSE;
    END IF;
    PERFORM set_config('onset.removes_example', example::TEXT, true);
    DELETE FROM "share_links" WHERE "incident_id" = example;
    DELETE FROM "access_log" WHERE "incident_id" = example;
    DELETE FROM "revision_subjects" WHERE "incident_id" = example;
    DELETE FROM "revisions" WHERE "incident_id" = example;
    DELETE FROM "sources" WHERE "incident_id" = example;
    DELETE FROM "events" WHERE "incident_id" = example;
    DELETE FROM "figures" WHERE "incident_id" = example;
    DELETE FROM "evidence" WHERE "incident_id" = example;
    DELETE FROM "members" WHERE "incident_id" = example;
    DELETE FROM "incidents" WHERE "id" = example;
    PERFORM set_config('onset.removes_example', '', true);
    RETURN TRUE;
END
$$;

-- Rights. A link is never deleted, and what its secret, audience, revision and maker are is never changed.
GRANT SELECT, INSERT ON "share_links" TO onset_app;
GRANT UPDATE ("recipient", "passcode_hash", "heading", "allow_pdf", "show_newer", "expires_at", "revoked_at")
    ON "share_links" TO onset_app;
GRANT SELECT, INSERT, DELETE ON "share_sessions" TO onset_app;
GRANT UPDATE ("shown_revision", "expires_at") ON "share_sessions" TO onset_app;
GRANT UPDATE ("released_revision") ON "incidents" TO onset_app;
