-- Imports: one revision that adds many events. Its payload says which file they came from, and commits to their rows by one
-- hash; the rows stand beside it, each with a salt and a hash of its own, so that one can be withheld or erased alone.

CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    -- The revision that made it a part of the record; null while its rows are still arriving.
    "seq" INTEGER,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "imports_incident_id_idx" ON "imports"("incident_id");
ALTER TABLE "imports" ADD CONSTRAINT "imports_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Without a foreign key, which would cost a question for each row: only the functions below write here.
CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    -- From 1, in the order of the file.
    "position" INTEGER NOT NULL,
    "incident_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "payload" TEXT,
    "salt" TEXT,
    "payload_hash" TEXT NOT NULL,

    CONSTRAINT "import_rows_position_check" CHECK ("position" >= 1),
    CONSTRAINT "import_rows_payload_check" CHECK (num_nulls("payload", "salt") IN (0, 2)),
    CONSTRAINT "import_rows_hash_check" CHECK ("salt" ~ '^[0-9a-f]{64}$' AND "payload_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id", "position")
);
CREATE UNIQUE INDEX "import_rows_incident_id_event_id_key" ON "import_rows"("incident_id", "event_id");

-- False where the id is taken.
CREATE FUNCTION begin_import(import UUID, incident UUID, who TEXT) RETURNS BOOLEAN
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO "imports" ("id", "incident_id", "started_by") VALUES (import, incident, who) ON CONFLICT DO NOTHING;
    RETURN FOUND;
END
$$;

-- Takes rows in before anybody decided on them: nobody reads them yet, and nobody waits for it.
--
-- drafts: [{"position", "eventId", "payload": JCS text, "salt": hex}]
CREATE FUNCTION stage_import_rows(import UUID, drafts JSON) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    of_incident UUID;
BEGIN
    SELECT "incident_id" INTO STRICT of_incident FROM "imports" WHERE "id" = import AND "seq" IS NULL FOR UPDATE;
    INSERT INTO "import_rows"
        SELECT import, d."position", of_incident, d."eventId", d."payload", d."salt", payload_hash_of(d."salt", d."payload")
        FROM json_to_recordset(drafts) AS d ("position" INTEGER, "eventId" UUID, "payload" TEXT, "salt" TEXT);
END
$$;

-- Forgets what never became a part of the record.
CREATE FUNCTION discard_import(import UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM "imports" WHERE "id" = import AND "seq" IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    DELETE FROM "import_rows" WHERE "import_id" = import;
    DELETE FROM "imports" WHERE "id" = import;
END
$$;

-- What a revision commits to: how many rows, and SHA-256 over each event's id and its row's hash, in their order.
CREATE FUNCTION digest_of_import(import UUID) RETURNS TABLE ("count" INTEGER, "hash" TEXT) LANGUAGE SQL STABLE AS $$
    SELECT count(*)::INTEGER, encode(sha256(convert_to(
        coalesce(string_agg("event_id"::TEXT || "payload_hash", '' ORDER BY "position"), ''), 'UTF8')), 'hex')
    FROM "import_rows" WHERE "import_id" = import
$$;

-- Makes the rows a part of the record, where the revision commits to exactly these: from here on they stay as they are.
CREATE FUNCTION seal_import(incident UUID, at_seq INTEGER, said JSONB) RETURNS VOID
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    import UUID := (said ->> 'importId')::UUID;
    digest RECORD;
BEGIN
    UPDATE "imports" SET "seq" = at_seq WHERE "id" = import AND "incident_id" = incident AND "seq" IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no such import' USING ERRCODE = 'check_violation';
    END IF;
    SELECT d."count", d."hash" INTO digest FROM digest_of_import(import) d;
    IF digest."hash" IS DISTINCT FROM said ->> 'rowsHash' OR digest."count" IS DISTINCT FROM (said ->> 'count')::INTEGER THEN
        RAISE EXCEPTION 'An import commits to its rows' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO "revision_subjects" SELECT incident, 'event:' || "event_id", at_seq FROM "import_rows" WHERE "import_id" = import;
END
$$;

CREATE OR REPLACE FUNCTION append_to_record(incident UUID, expected INTEGER, drafts JSON)
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
        IF draft."type" = 'bulk.imported' THEN
            PERFORM seal_import(incident, head_seq + 1, draft."payload"::JSONB);
        ELSIF draft."type" = 'bulk.undone' THEN
            INSERT INTO "revision_subjects"
                SELECT incident, 'event:' || e."id", head_seq + 1
                FROM "import_rows" r JOIN "events" e ON e."incident_id" = r."incident_id" AND e."id" = r."event_id"
                WHERE r."import_id" = (draft."payload"::JSONB ->> 'importId')::UUID AND r."incident_id" = incident
                AND r."payload" IS NOT NULL AND e."deleted_at" IS NULL
                AND (e."version" = 1 OR (draft."payload"::JSONB ->> 'includesChanged')::BOOLEAN);
        END IF;
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

CREATE OR REPLACE FUNCTION carry_out_erasure(incident UUID) RETURNS VOID
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
        -- What a revision about many events says of one of them stands in a row of its own.
        AND "type" NOT LIKE 'bulk.%'
        AND "seq" IN (SELECT named.seq::INTEGER FROM jsonb_array_elements_text(erasure -> 'seqs') AS named (seq));
    IF erasure ->> 'type' = 'erasure.event' THEN
        UPDATE "import_rows" SET "payload" = NULL, "salt" = NULL
            WHERE "incident_id" = incident AND "event_id" = (erasure ->> 'eventId')::UUID AND "payload" IS NOT NULL;
    END IF;
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

-- Rows that are a part of the record stay, but for an erasure.
CREATE FUNCTION refuse_change_of_import() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('onset.removes_example', true) = OLD."incident_id"::TEXT
        AND EXISTS (SELECT FROM "incidents" WHERE "id" = OLD."incident_id" AND "is_example")
    THEN
        RETURN OLD;
    END IF;
    IF TG_TABLE_NAME = 'imports' THEN
        IF OLD."seq" IS NULL THEN
            RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
    ELSIF TG_OP = 'DELETE' AND EXISTS (SELECT FROM "imports" WHERE "id" = OLD."import_id" AND "seq" IS NULL) THEN
        RETURN OLD;
    ELSIF TG_OP = 'UPDATE' AND current_setting('onset.erases', true) = OLD."incident_id"::TEXT
        AND NEW."payload" IS NULL AND NEW."salt" IS NULL
        AND (NEW."import_id", NEW."position", NEW."incident_id", NEW."event_id", NEW."payload_hash")
            = (OLD."import_id", OLD."position", OLD."incident_id", OLD."event_id", OLD."payload_hash")
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The record is append-only: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "imports_refuse_change" BEFORE UPDATE OR DELETE ON "imports"
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_import();
CREATE TRIGGER "import_rows_refuse_change" BEFORE UPDATE OR DELETE ON "import_rows"
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_import();
CREATE TRIGGER "imports_refuse_truncate" BEFORE TRUNCATE ON "imports"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER "import_rows_refuse_truncate" BEFORE TRUNCATE ON "import_rows"
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
    DELETE FROM "share_links" WHERE "incident_id" = example;
    DELETE FROM "access_log" WHERE "incident_id" = example;
    DELETE FROM "import_rows" WHERE "incident_id" = example;
    DELETE FROM "imports" WHERE "incident_id" = example;
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

REVOKE ALL ON FUNCTION begin_import(UUID, UUID, TEXT) FROM PUBLIC;
REVOKE ALL ON FUNCTION stage_import_rows(UUID, JSON) FROM PUBLIC;
REVOKE ALL ON FUNCTION discard_import(UUID) FROM PUBLIC;
REVOKE ALL ON FUNCTION seal_import(UUID, INTEGER, JSONB) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_import(UUID, UUID, TEXT) TO onset_app;
GRANT EXECUTE ON FUNCTION stage_import_rows(UUID, JSON) TO onset_app;
GRANT EXECUTE ON FUNCTION discard_import(UUID) TO onset_app;
GRANT SELECT ON "imports", "import_rows" TO onset_app;
