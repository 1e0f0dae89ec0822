-- The record becomes a chain: every revision carries the hash of the one before it, and its payload by a salted hash, so
-- that the payload can be erased later without breaking the chain. Only the functions below write to it.

ALTER TABLE "incidents" ADD COLUMN "legal_hold" JSONB;
ALTER TABLE "sources" ADD COLUMN "relied_on_reason" TEXT NOT NULL DEFAULT '';

-- JSON as RFC 8785 (JCS) writes it, for the payloads that were stored before the chain: names in order, texts escaped no
-- more than needed, numbers in their shortest form, as ECMAScript writes them.
CREATE FUNCTION canonical_json(value JSONB) RETURNS TEXT LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    CASE jsonb_typeof(value)
        WHEN 'object' THEN
            RETURN (SELECT '{' || COALESCE(string_agg(to_json(key)::TEXT || ':' || canonical_json(member), ',' ORDER BY key COLLATE "C"), '') || '}'
                FROM jsonb_each(value) AS each (key, member));
        WHEN 'array' THEN
            RETURN (SELECT '[' || COALESCE(string_agg(canonical_json(member), ',' ORDER BY place), '') || ']'
                FROM jsonb_array_elements(value) WITH ORDINALITY AS each (member, place));
        WHEN 'number' THEN
            IF value::NUMERIC = 0 OR abs(value::NUMERIC) BETWEEN 1e-6 AND 1e21 - 1 THEN
                RETURN trim_scale(value::NUMERIC)::TEXT;
            END IF;
            RETURN regexp_replace(value::FLOAT8::TEXT, 'e([+-])0', 'e\1');
        ELSE
            RETURN value::TEXT;
    END CASE;
END
$$;

-- 32 random bytes, hexadecimal.
CREATE FUNCTION random_salt() RETURNS TEXT LANGUAGE SQL VOLATILE
    RETURN encode(sha256(convert_to(gen_random_uuid()::TEXT || gen_random_uuid()::TEXT || gen_random_uuid()::TEXT, 'UTF8')), 'hex');

-- A moment as the record writes it: RFC 3339 in UTC, with three or six decimals where it needs them.
CREATE FUNCTION rfc3339_of(micros BIGINT) RETURNS TEXT LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_char(timestamptz_of(micros) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || CASE
        WHEN mod(mod(micros, 1000000) + 1000000, 1000000) = 0 THEN ''
        WHEN mod(micros, 1000) = 0 THEN '.' || lpad((mod(mod(micros, 1000000) + 1000000, 1000000) / 1000)::TEXT, 3, '0')
        ELSE '.' || lpad(mod(mod(micros, 1000000) + 1000000, 1000000)::TEXT, 6, '0')
    END || 'Z';

-- SHA-256 over the salt's bytes and the payload's, hexadecimal.
CREATE FUNCTION payload_hash_of(salt TEXT, payload TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN encode(sha256(decode(salt, 'hex') || convert_to(payload, 'UTF8')), 'hex');

-- SHA-256 over the JCS of what a revision is, hexadecimal.
CREATE FUNCTION revision_hash_of(
    incident_id UUID, seq INTEGER, at BIGINT, actor_id TEXT, actor_name TEXT, type TEXT, payload_hash TEXT, prev_hash TEXT
) RETURNS TEXT LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN encode(sha256(convert_to(
        '{"actor":{"id":' || to_json(actor_id)::TEXT || ',"name":' || to_json(actor_name)::TEXT
        || '},"at":"' || rfc3339_of(at)
        || '","incidentId":"' || incident_id::TEXT
        || '","payloadHash":"' || payload_hash
        || '","prevHash":"' || prev_hash
        || '","seq":' || seq::TEXT
        || ',"type":' || to_json(type)::TEXT || '}', 'UTF8')), 'hex');

CREATE TABLE "chained" (
    "incident_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" TEXT,
    "salt" TEXT,
    "payload_hash" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "revisions_seq_check" CHECK ("seq" >= 1),
    CONSTRAINT "revisions_payload_check" CHECK (num_nulls("payload", "salt") IN (0, 2)),
    CONSTRAINT "revisions_salt_check" CHECK ("salt" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "revisions_hash_check" CHECK (
        "payload_hash" ~ '^[0-9a-f]{64}$' AND "prev_hash" ~ '^[0-9a-f]{64}$' AND "hash" ~ '^[0-9a-f]{64}$'
    ),
    CONSTRAINT "chained_pkey" PRIMARY KEY ("incident_id", "seq")
);

-- What was written before there was a chain is chained now, in its order.
DO $$
DECLARE
    old RECORD;
    head TEXT;
    text_of TEXT;
    salt_of TEXT;
    committed TEXT;
    incident UUID;
BEGIN
    FOR old IN SELECT * FROM "revisions" ORDER BY "incident_id", "seq" LOOP
        IF incident IS DISTINCT FROM old."incident_id" THEN
            incident := old."incident_id";
            head := repeat('0', 64);
        END IF;
        text_of := canonical_json(old."payload" || CASE
            WHEN old."reason" IS NULL THEN '{}'::JSONB ELSE jsonb_build_object('reason', old."reason") END);
        salt_of := random_salt();
        committed := payload_hash_of(salt_of, text_of);
        INSERT INTO "chained" VALUES (
            old."incident_id", old."seq", old."at", old."actor_id", old."actor_name", old."type", text_of, salt_of, committed, head,
            revision_hash_of(old."incident_id", old."seq", old."at", old."actor_id", old."actor_name", old."type", committed, head)
        ) RETURNING "hash" INTO head;
    END LOOP;
END
$$;

-- Which events, figures and files a revision is about ("event:<id>"), so that the history of one is found at once.
CREATE TABLE "revision_subjects" (
    "incident_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "revision_subjects_pkey" PRIMARY KEY ("incident_id", "subject", "seq")
);
INSERT INTO "revision_subjects"
    SELECT "incident_id", 'event:' || ("payload" ->> 'eventId'), "seq" FROM "revisions" WHERE "payload" ? 'eventId'
    UNION ALL
    SELECT "incident_id", 'figure:' || ("payload" ->> 'figureId'), "seq" FROM "revisions" WHERE "payload" ? 'figureId';

DROP TABLE "revisions";
DROP FUNCTION refuse_change_of_revisions();
DROP FUNCTION refuse_removal_of_revision();
DROP FUNCTION canonical_json(JSONB);
DROP FUNCTION random_salt();
ALTER TABLE "chained" RENAME TO "revisions";
ALTER TABLE "revisions" RENAME CONSTRAINT "chained_pkey" TO "revisions_pkey";
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "revision_subjects" ADD CONSTRAINT "revision_subjects_incident_id_seq_fkey"
    FOREIGN KEY ("incident_id", "seq") REFERENCES "revisions"("incident_id", "seq") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Who looked and who took something out: a second chain of the same form, which never moves the revision number.
CREATE TABLE "access_log" (LIKE "revisions" INCLUDING CONSTRAINTS);
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_pkey" PRIMARY KEY ("incident_id", "seq");
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Files, named by their SHA-256. The bytes lie beside the database.
CREATE TABLE "evidence" (
    "incident_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,
    "added_by_id" TEXT NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "added_at" BIGINT NOT NULL,

    CONSTRAINT "evidence_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "evidence_size_check" CHECK ("size" >= 0),
    CONSTRAINT "evidence_pkey" PRIMARY KEY ("incident_id", "sha256")
);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Who is looking at an incident just now, and at what in it. Nothing of it outlives a crash, or is part of the record.
CREATE UNLOGGED TABLE "presences" (
    "incident_id" UUID NOT NULL,
    "tab_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event_id" UUID,
    "editing" TEXT,
    "seen_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("incident_id", "tab_id")
);
ALTER TABLE "presences" ADD CONSTRAINT "presences_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- The only door to the record: appends drafts, in their order, under the next numbers. Hashes are computed here, so that
-- whoever calls can add to the record but never forge it: not a number, not an earlier moment, not a hash. Whoever appends
-- concurrently waits for the incident's row.
--
-- drafts: [{"at": micros, "actorId", "actorName", "type", "payload": JCS text, "salt": hex, "subjects": ["event:<id>"]}]
-- expected: the number that the first of them must get
CREATE FUNCTION append_to_record(incident UUID, expected INTEGER, drafts JSON)
    RETURNS TABLE ("seq" INTEGER, "payload_hash" TEXT, "prev_hash" TEXT, "hash" TEXT)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    is_seed BOOLEAN;
    head_seq INTEGER := 0;
    head_hash TEXT := repeat('0', 64);
    head_at BIGINT;
    clock BIGINT := (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT;
    tolerance CONSTANT BIGINT := 300000000;
    draft RECORD;
    committed TEXT;
    next_hash TEXT;
BEGIN
    SELECT "is_example" INTO STRICT is_seed FROM "incidents" WHERE "id" = incident FOR NO KEY UPDATE;
    SELECT r."seq", r."hash", r."at" INTO head_seq, head_hash, head_at
        FROM "revisions" r WHERE r."incident_id" = incident ORDER BY r."seq" DESC LIMIT 1;
    IF NOT FOUND THEN
        head_seq := 0;
        head_hash := repeat('0', 64);
    END IF;
    IF expected IS DISTINCT FROM head_seq + 1 THEN
        RAISE EXCEPTION 'The next revision is %, not %', head_seq + 1, expected USING ERRCODE = 'serialization_failure';
    END IF;
    FOR draft IN
        SELECT * FROM json_to_recordset(drafts) AS given
            ("at" BIGINT, "actorId" TEXT, "actorName" TEXT, "type" TEXT, "payload" TEXT, "salt" TEXT, "subjects" JSON)
    LOOP
        IF draft."at" < head_at THEN
            RAISE EXCEPTION 'A revision cannot be older than the one before it' USING ERRCODE = 'check_violation';
        END IF;
        IF NOT is_seed AND abs(draft."at" - clock) > tolerance THEN
            RAISE EXCEPTION 'A revision is dated when it is made: the clocks of application and database differ, or the moment is invented'
                USING ERRCODE = 'check_violation';
        END IF;
        IF draft."payload"::JSONB ->> 'type' IS DISTINCT FROM draft."type" THEN
            RAISE EXCEPTION 'A revision and its payload have one type' USING ERRCODE = 'check_violation';
        END IF;
        committed := payload_hash_of(draft."salt", draft."payload");
        next_hash := revision_hash_of(
            incident, head_seq + 1, draft."at", draft."actorId", draft."actorName", draft."type", committed, head_hash
        );
        INSERT INTO "revisions" VALUES (
            incident, head_seq + 1, draft."at", draft."actorId", draft."actorName", draft."type",
            draft."payload", draft."salt", committed, head_hash, next_hash
        );
        INSERT INTO "revision_subjects"
            SELECT incident, subject, head_seq + 1 FROM json_array_elements_text(draft."subjects") AS of_draft (subject);
        head_seq := head_seq + 1;
        seq := head_seq;
        payload_hash := committed;
        prev_hash := head_hash;
        hash := next_hash;
        head_hash := next_hash;
        head_at := draft."at";
        RETURN NEXT;
    END LOOP;
    UPDATE "incidents" SET "revision" = head_seq, "updated_at" = head_at WHERE "id" = incident;
    PERFORM pg_notify('onset_revisions', json_build_object('incidentId', incident, 'seq', head_seq)::TEXT);
END
$$;

-- The same for the access log. Entries are dated by the database.
CREATE FUNCTION append_to_access_log(incident UUID, actor_id TEXT, actor_name TEXT, type TEXT, payload TEXT, salt TEXT)
    RETURNS INTEGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head RECORD;
    next_seq INTEGER := 1;
    next_at BIGINT := (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT;
    last_hash TEXT := repeat('0', 64);
    committed TEXT := payload_hash_of(salt, payload);
BEGIN
    IF type !~ '^(viewing|export)\.[a-z]+$' OR payload::JSONB ->> 'type' IS DISTINCT FROM type THEN
        RAISE EXCEPTION 'The access log takes viewings and exports' USING ERRCODE = 'check_violation';
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

-- Carries out the erasure that the incident's last revision records: removes the payloads that it names and the rows of
-- its subject. The hashes stay, so the chain still verifies. Refused under a legal hold, and for payloads of others.
CREATE FUNCTION carry_out_erasure(incident UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    held JSONB;
    placed JSONB;
    erasure JSONB;
    erasure_seq INTEGER;
    erased_subject TEXT;
    strays INTEGER;
BEGIN
    SELECT "legal_hold" INTO STRICT held FROM "incidents" WHERE "id" = incident FOR UPDATE;
    -- What the record says last of holds counts as well: the column alone could be emptied without a word.
    SELECT r."payload"::JSONB #> '{changes,legalHold,to}' INTO placed FROM "revisions" r
        WHERE r."incident_id" = incident AND r."type" = 'incident.changed'
        AND r."payload"::JSONB #> '{changes,legalHold}' IS NOT NULL
        ORDER BY r."seq" DESC LIMIT 1;
    IF held IS NOT NULL OR jsonb_typeof(placed) = 'object' THEN
        RAISE EXCEPTION 'A legal hold forbids erasure' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT r."seq", r."payload"::JSONB INTO erasure_seq, erasure FROM "revisions" r
        WHERE r."incident_id" = incident AND r."xmin"::TEXT = pg_current_xact_id()::xid::TEXT
        ORDER BY r."seq" DESC LIMIT 1;
    erased_subject := CASE erasure ->> 'type'
        WHEN 'erasure.event' THEN 'event:' || (erasure ->> 'eventId')
        WHEN 'erasure.figure' THEN 'figure:' || (erasure ->> 'figureId')
        WHEN 'erasure.evidence' THEN 'evidence:' || (erasure ->> 'sha256')
    END;
    IF erased_subject IS NULL THEN
        RAISE EXCEPTION 'An erasure is recorded before it is carried out' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT count(*) INTO strays FROM jsonb_array_elements_text(erasure -> 'seqs') AS named (seq)
        WHERE named.seq::INTEGER >= erasure_seq OR NOT EXISTS (
            SELECT FROM "revision_subjects" s
            WHERE s."incident_id" = incident AND s."subject" = erased_subject AND s."seq" = named.seq::INTEGER
        );
    IF strays > 0 THEN
        RAISE EXCEPTION 'An erasure removes what its subject said, and nothing else' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('onset.erases', incident::TEXT, true);
    UPDATE "revisions" SET "payload" = NULL, "salt" = NULL
        WHERE "incident_id" = incident AND "payload" IS NOT NULL
        -- The word of an earlier erasure stays, unless it repeats what remained then.
        AND ("type" NOT LIKE 'erasure.%' OR jsonb_typeof("payload"::JSONB -> 'remains') = 'object')
        AND "seq" IN (SELECT named.seq::INTEGER FROM jsonb_array_elements_text(erasure -> 'seqs') AS named (seq));
    PERFORM set_config('onset.erases', '', true);
    CASE erasure ->> 'type'
        WHEN 'erasure.event' THEN
            DELETE FROM "sources" WHERE "incident_id" = incident AND "event_id" = (erasure ->> 'eventId')::UUID;
            DELETE FROM "events" WHERE "incident_id" = incident AND "id" = (erasure ->> 'eventId')::UUID;
        WHEN 'erasure.figure' THEN
            DELETE FROM "figures" WHERE "incident_id" = incident AND "id" = (erasure ->> 'figureId')::UUID;
        ELSE
            DELETE FROM "evidence" WHERE "incident_id" = incident AND "sha256" = erasure ->> 'sha256';
    END CASE;
END
$$;

-- What is written to the record stays, for everybody: the functions above are the two exceptions, with the removal of the
-- example incident, and whoever owns the database can still go behind them; the signed checkpoints are against that.
CREATE FUNCTION refuse_change_of_record() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('onset.removes_example', true) = OLD."incident_id"::TEXT
        AND EXISTS (SELECT FROM "incidents" WHERE "id" = OLD."incident_id" AND "is_example")
    THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'revisions' AND current_setting('onset.erases', true) = OLD."incident_id"::TEXT
        AND NEW."payload" IS NULL AND NEW."salt" IS NULL
        AND (NEW."incident_id", NEW."seq", NEW."at", NEW."actor_id", NEW."actor_name", NEW."type")
            = (OLD."incident_id", OLD."seq", OLD."at", OLD."actor_id", OLD."actor_name", OLD."type")
        AND (NEW."payload_hash", NEW."prev_hash", NEW."hash") = (OLD."payload_hash", OLD."prev_hash", OLD."hash")
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The record is append-only: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "revisions_refuse_change" BEFORE UPDATE OR DELETE ON "revisions"
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER "revisions_refuse_truncate" BEFORE TRUNCATE ON "revisions"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER "access_log_refuse_change" BEFORE UPDATE OR DELETE ON "access_log"
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER "access_log_refuse_truncate" BEFORE TRUNCATE ON "access_log"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

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

-- Rights: the application reads the record, and writes to it through the functions alone.
REVOKE ALL ON FUNCTION append_to_record(UUID, INTEGER, JSON) FROM PUBLIC;
REVOKE ALL ON FUNCTION append_to_access_log(UUID, TEXT, TEXT, TEXT, TEXT, TEXT) FROM PUBLIC;
REVOKE ALL ON FUNCTION carry_out_erasure(UUID) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_to_record(UUID, INTEGER, JSON) TO onset_app;
GRANT EXECUTE ON FUNCTION append_to_access_log(UUID, TEXT, TEXT, TEXT, TEXT, TEXT) TO onset_app;
GRANT EXECUTE ON FUNCTION carry_out_erasure(UUID) TO onset_app;
GRANT SELECT ON "revisions", "revision_subjects", "access_log" TO onset_app;
GRANT SELECT, INSERT ON "evidence" TO onset_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "presences" TO onset_app;
REVOKE UPDATE ("revision", "updated_at") ON "incidents" FROM onset_app;
GRANT UPDATE ("legal_hold") ON "incidents" TO onset_app;
