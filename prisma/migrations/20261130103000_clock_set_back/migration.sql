-- A clock that was ahead and is set right leaves a last revision in the future. Until the clock has come up to it, revisions have its
-- moment: the record does not run backwards, and nobody waits.
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
        IF NOT is_seed AND abs(draft."at" - clock) > tolerance AND (draft."at" = head_at AND head_at > clock) IS NOT TRUE THEN
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
