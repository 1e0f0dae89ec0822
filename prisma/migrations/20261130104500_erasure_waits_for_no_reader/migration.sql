-- An erasure keeps the incident as every other change does: from other writers, and not from rows that refer to it. Whoever enters a
-- reading in the access log, or a finished document, held what the erasure waited for while they waited for the incident.
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
    SELECT "legal_hold" INTO STRICT held FROM "incidents" WHERE "id" = incident FOR NO KEY UPDATE;
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
