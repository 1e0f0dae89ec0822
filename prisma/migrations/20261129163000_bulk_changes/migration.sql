-- Bulk changes: one revision that changes many events. What becomes of each stands in a row, as with imports, so that one can be
-- withheld or erased alone; an event can have many such rows.

ALTER TABLE "imports" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'import',
    ADD CONSTRAINT "imports_kind_check" CHECK ("kind" IN ('import', 'change'));
DROP INDEX "import_rows_incident_id_event_id_key";
CREATE INDEX "import_rows_incident_id_event_id_idx" ON "import_rows"("incident_id", "event_id");

-- False where the id is taken. Rows arrive as those of an import do.
CREATE FUNCTION begin_bulk_change(bulk UUID, incident UUID, who TEXT) RETURNS BOOLEAN
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO "imports" ("id", "incident_id", "started_by", "kind") VALUES (bulk, incident, who, 'change')
        ON CONFLICT DO NOTHING;
    RETURN FOUND;
END
$$;

REVOKE ALL ON FUNCTION begin_bulk_change(UUID, UUID, TEXT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_bulk_change(UUID, UUID, TEXT) TO onset_app;

-- Makes the rows a part of the record, where the revision commits to exactly these: from here on they stay as they are.
CREATE OR REPLACE FUNCTION seal_import(incident UUID, at_seq INTEGER, said JSONB) RETURNS VOID
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    import UUID := coalesce(said ->> 'importId', said ->> 'bulkId')::UUID;
    digest RECORD;
BEGIN
    UPDATE "imports" SET "seq" = at_seq WHERE "id" = import AND "incident_id" = incident AND "seq" IS NULL
        AND "kind" = CASE said ->> 'type' WHEN 'bulk.imported' THEN 'import' ELSE 'change' END;
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
        IF draft."type" IN ('bulk.imported', 'bulk.changed') THEN
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
