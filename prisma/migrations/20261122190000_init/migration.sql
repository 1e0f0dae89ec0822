-- The record's tables, what guards them, and the rights of the application's role.
-- The role "onset_app" exists before migrations are applied: the set-up makes it.

-- A moment of the record, for people who read with SQL. Exact: the product stays below 2^53.
CREATE FUNCTION timestamptz_of(micros BIGINT) RETURNS TIMESTAMPTZ
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN (TIMESTAMP 'epoch' + micros * INTERVAL '1 microsecond') AT TIME ZONE 'UTC';

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "began_with" TEXT NOT NULL DEFAULT 'password',
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_began_with_check" CHECK ("began_with" IN ('password', 'link')),
    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sign_in_attempts" (
    "subject_hash" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("subject_hash")
);

CREATE TABLE "sign_in_links" (
    "code_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("code_hash")
);

CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6),
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_tokens_scope_check" CHECK ("scope" IN ('read', 'write')),
    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "idempotency_keys" (
    "user_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "reply" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","operation","key")
);

CREATE TABLE "installation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "example_added_at" TIMESTAMPTZ(6),

    CONSTRAINT "installation_id_check" CHECK ("id" = 1),
    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);
INSERT INTO "installation" DEFAULT VALUES;

CREATE TABLE "incident_numbers" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "incident_numbers_pkey" PRIMARY KEY ("year")
);

CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "summary_audiences" TEXT[] NOT NULL,
    "severity" SMALLINT,
    "status" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" BIGINT NOT NULL,
    "updated_at" BIGINT NOT NULL,

    CONSTRAINT "incidents_severity_check" CHECK ("severity" BETWEEN 1 AND 4),
    CONSTRAINT "incidents_status_check" CHECK ("status" IN ('open', 'contained', 'eradicated', 'recovered', 'closed')),
    CONSTRAINT "incidents_revision_check" CHECK ("revision" >= 1 AND "version" >= 1),
    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "members" (
    "incident_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "members_role_check" CHECK ("role" IN ('commander', 'responder', 'counsel', 'viewer')),
    CONSTRAINT "members_pkey" PRIMARY KEY ("incident_id","user_id")
);

CREATE TABLE "events" (
    "incident_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "executive_text" TEXT NOT NULL,
    "start_earliest" BIGINT,
    "start_latest" BIGINT,
    "start_best" BIGINT,
    "start_precision" TEXT,
    "start_qualifier" TEXT,
    "start_zone" TEXT,
    "start_stated_as" TEXT,
    "start_relative_to" JSONB,
    "end_kind" TEXT NOT NULL,
    "end_earliest" BIGINT,
    "end_latest" BIGINT,
    "end_best" BIGINT,
    "end_precision" TEXT,
    "end_qualifier" TEXT,
    "end_zone" TEXT,
    "end_stated_as" TEXT,
    "end_relative_to" JSONB,
    "learned_earliest" BIGINT,
    "learned_latest" BIGINT,
    "learned_best" BIGINT,
    "learned_precision" TEXT,
    "learned_qualifier" TEXT,
    "learned_zone" TEXT,
    "learned_stated_as" TEXT,
    "learned_relative_to" JSONB,
    "category" TEXT NOT NULL,
    "milestone" TEXT,
    "confidence" TEXT NOT NULL,
    "techniques" TEXT[] NOT NULL,
    "tags" TEXT[] NOT NULL,
    "involved" TEXT[] NOT NULL,
    "evidence" TEXT[] NOT NULL,
    "audiences" TEXT[] NOT NULL,
    "privilege" JSONB,
    "created_at" BIGINT NOT NULL,
    "updated_at" BIGINT NOT NULL,
    "deleted_at" BIGINT,
    "order_at" BIGINT NOT NULL GENERATED ALWAYS AS (COALESCE("start_best", "start_earliest", "start_latest", 9223372036854775807)) STORED,
    "order_earliest" BIGINT NOT NULL GENERATED ALWAYS AS (COALESCE("start_earliest", -9223372036854775808)) STORED,
    "order_latest" BIGINT NOT NULL GENERATED ALWAYS AS (COALESCE("start_latest", 9223372036854775807)) STORED,
    "covers_from" BIGINT GENERATED ALWAYS AS (
        CASE
            WHEN "start_precision" IS NOT NULL THEN COALESCE("start_earliest", -9223372036854775808)
            WHEN "end_kind" = 'time' THEN -9223372036854775808
        END
    ) STORED,
    "covers_to" BIGINT GENERATED ALWAYS AS (
        CASE
            WHEN "start_precision" IS NULL THEN CASE WHEN "end_kind" = 'time' THEN COALESCE("end_latest", 9223372036854775807) END
            WHEN "end_kind" = 'none' THEN COALESCE("start_latest", 9223372036854775807)
            WHEN "end_kind" = 'time' THEN GREATEST(COALESCE("start_latest", 9223372036854775807), COALESCE("end_latest", 9223372036854775807))
            ELSE 9223372036854775807
        END
    ) STORED,
    "start_earliest_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("start_earliest")) STORED,
    "start_latest_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("start_latest")) STORED,
    "start_best_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("start_best")) STORED,
    "end_earliest_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("end_earliest")) STORED,
    "end_latest_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("end_latest")) STORED,
    "end_best_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("end_best")) STORED,
    "learned_earliest_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("learned_earliest")) STORED,
    "learned_latest_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("learned_latest")) STORED,
    "learned_best_ts" TIMESTAMPTZ(6) GENERATED ALWAYS AS (timestamptz_of("learned_best")) STORED,

    CONSTRAINT "events_start_check" CHECK (
        num_nulls("start_precision", "start_qualifier", "start_zone", "start_stated_as") IN (0, 4)
        AND ("start_precision" IS NOT NULL OR num_nonnulls("start_earliest", "start_latest", "start_best", "start_relative_to") = 0)
        AND "start_earliest" < "start_latest" IS NOT FALSE
        AND "start_best" >= "start_earliest" IS NOT FALSE
        AND "start_best" < "start_latest" IS NOT FALSE
    ),
    CONSTRAINT "events_end_check" CHECK (
        num_nulls("end_precision", "end_qualifier", "end_zone", "end_stated_as") IN (0, 4)
        AND ("end_precision" IS NOT NULL OR num_nonnulls("end_earliest", "end_latest", "end_best", "end_relative_to") = 0)
        AND "end_earliest" < "end_latest" IS NOT FALSE
        AND "end_best" >= "end_earliest" IS NOT FALSE
        AND "end_best" < "end_latest" IS NOT FALSE
    ),
    CONSTRAINT "events_learned_check" CHECK (
        num_nulls("learned_precision", "learned_qualifier", "learned_zone", "learned_stated_as") IN (0, 4)
        AND ("learned_precision" IS NOT NULL OR num_nonnulls("learned_earliest", "learned_latest", "learned_best", "learned_relative_to") = 0)
        AND "learned_earliest" < "learned_latest" IS NOT FALSE
        AND "learned_best" >= "learned_earliest" IS NOT FALSE
        AND "learned_best" < "learned_latest" IS NOT FALSE
    ),
    CONSTRAINT "events_end_kind_check" CHECK (
        "end_kind" IN ('none', 'ongoing', 'time') AND ("end_kind" = 'time') = ("end_precision" IS NOT NULL)
    ),
    CONSTRAINT "events_category_check" CHECK ("category" IN (
        'attacker-activity', 'detection', 'response', 'recovery', 'notification', 'disclosure',
        'legal-and-regulatory', 'business-impact', 'context'
    )),
    CONSTRAINT "events_milestone_check" CHECK ("milestone" IN (
        'first-access', 'last-access', 'detected', 'became-aware', 'contained', 'eradicated',
        'recovered', 'determined-material', 'law-enforcement-notified', 'regulator-notified',
        'customers-notified', 'filed'
    )),
    CONSTRAINT "events_confidence_check" CHECK ("confidence" IN (
        'confirmed', 'probable', 'possible', 'disputed', 'refuted'
    )),
    CONSTRAINT "events_version_check" CHECK ("version" >= 1),
    CONSTRAINT "events_pkey" PRIMARY KEY ("incident_id","id")
);

CREATE TABLE "sources" (
    "incident_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "stated" JSONB,
    "relied_on" BOOLEAN NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("incident_id","event_id","id")
);

CREATE TABLE "figures" (
    "incident_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "approximate" BOOLEAN NOT NULL,
    "stated_as" TEXT NOT NULL,
    "source" JSONB,
    "audiences" TEXT[] NOT NULL,
    "created_at" BIGINT NOT NULL,
    "updated_at" BIGINT NOT NULL,
    "deleted_at" BIGINT,

    CONSTRAINT "figures_bounds_check" CHECK ("high" >= "low"),
    CONSTRAINT "figures_version_check" CHECK ("version" >= 1),
    CONSTRAINT "figures_pkey" PRIMARY KEY ("incident_id","id")
);

CREATE TABLE "revisions" (
    "incident_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "reason" TEXT,

    CONSTRAINT "revisions_seq_check" CHECK ("seq" >= 1),
    CONSTRAINT "revisions_pkey" PRIMARY KEY ("incident_id","seq")
);

CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

CREATE INDEX "sign_in_links_user_id_idx" ON "sign_in_links"("user_id");

CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

CREATE UNIQUE INDEX "incidents_ref_key" ON "incidents"("ref");

CREATE INDEX "members_user_id_idx" ON "members"("user_id");

CREATE INDEX "events_incident_id_order_at_order_earliest_order_latest_id_idx" ON "events"("incident_id", "order_at", "order_earliest", "order_latest", "id");

CREATE INDEX "events_incident_id_milestone_idx" ON "events"("incident_id", "milestone");

ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "members" ADD CONSTRAINT "members_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "events" ADD CONSTRAINT "events_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "sources" ADD CONSTRAINT "sources_incident_id_event_id_fkey" FOREIGN KEY ("incident_id", "event_id") REFERENCES "events"("incident_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "figures" ADD CONSTRAINT "figures_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "revisions" ADD CONSTRAINT "revisions_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What is written to the record stays. The rights below keep the application from trying, these triggers everybody else.
-- The one exception is the example incident, which can be removed whole (see remove_example).
CREATE FUNCTION refuse_change_of_revisions() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Revisions are append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION refuse_removal_of_revision() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('onset.removes_example', true) = OLD."incident_id"::TEXT
        AND EXISTS (SELECT FROM "incidents" WHERE "id" = OLD."incident_id" AND "is_example")
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Revisions are append-only: DELETE is refused' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "revisions_refuse_update" BEFORE UPDATE ON "revisions"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_revisions();
CREATE TRIGGER "revisions_refuse_truncate" BEFORE TRUNCATE ON "revisions"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_revisions();
CREATE TRIGGER "revisions_refuse_delete" BEFORE DELETE ON "revisions"
    FOR EACH ROW EXECUTE FUNCTION refuse_removal_of_revision();

-- Removes the example incident with all that belongs to it, and nothing else. Runs with its owner's rights; only an
-- incident that was created as the example is one, because no role but the owner may change "is_example".
CREATE FUNCTION remove_example() RETURNS BOOLEAN
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    example UUID;
BEGIN
    SELECT "id" INTO example FROM "incidents" WHERE "is_example" FOR UPDATE;
    IF example IS NULL THEN
        RETURN FALSE;
    END IF;
    PERFORM set_config('onset.removes_example', example::TEXT, true);
    DELETE FROM "revisions" WHERE "incident_id" = example;
    DELETE FROM "sources" WHERE "incident_id" = example;
    DELETE FROM "events" WHERE "incident_id" = example;
    DELETE FROM "figures" WHERE "incident_id" = example;
    DELETE FROM "members" WHERE "incident_id" = example;
    DELETE FROM "incidents" WHERE "id" = example;
    PERFORM set_config('onset.removes_example', '', true);
    RETURN TRUE;
END
$$;
REVOKE ALL ON FUNCTION remove_example() FROM PUBLIC;

-- The history of one event.
CREATE INDEX "revisions_event_idx" ON "revisions" ("incident_id", ("payload" ->> 'eventId'), "seq");

-- At most one example.
CREATE UNIQUE INDEX "incidents_one_example" ON "incidents" (("is_example" IS TRUE)) WHERE "is_example";

-- Rights: what each table needs, and no more.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO onset_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    "users", "sessions", "accounts", "verifications", "sign_in_attempts", "sign_in_links", "api_tokens",
    "idempotency_keys", "members", "sources"
TO onset_app;
GRANT SELECT, UPDATE ON "installation" TO onset_app;
GRANT SELECT, INSERT, UPDATE ON "incident_numbers", "events", "figures" TO onset_app;
GRANT SELECT, INSERT ON "incidents", "revisions" TO onset_app;
GRANT UPDATE (
    "title", "summary", "summary_audiences", "severity", "status", "zone", "revision", "version", "updated_at"
) ON "incidents" TO onset_app;
GRANT EXECUTE ON FUNCTION remove_example() TO onset_app;

-- /ready compares the migrations that were applied with those that the program came with.
DO $$
BEGIN
    IF to_regclass('_prisma_migrations') IS NOT NULL THEN
        GRANT SELECT ON "_prisma_migrations" TO onset_app;
    END IF;
END
$$;
