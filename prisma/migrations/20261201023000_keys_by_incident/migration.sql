-- An Idempotency-Key belongs to an incident however its address names it: what was answered before is found by the incident's id
-- too, since who repeats a request over an upgrade would else do it twice. Of several spellings the first answer stands.
CREATE TEMPORARY TABLE "named_by_id" AS
    SELECT k."user_id", k."operation", k."key", n."by_id",
        row_number() OVER (PARTITION BY k."user_id", k."key", n."by_id" ORDER BY k."created_at", k."operation") AS "place"
    FROM "idempotency_keys" k
    JOIN "incidents" i ON lower(split_part(k."operation", '/', 5)) IN (lower(i."ref"), i."id"::TEXT)
    CROSS JOIN LATERAL (
        SELECT split_part(k."operation", '/', 1)
            || lower(regexp_replace(substr(k."operation", strpos(k."operation", '/')), '^(/api/v1/incidents/)[^/]+', '\1' || i."id", 'i')) AS "by_id"
    ) n
    WHERE k."operation" ILIKE '% /api/v1/incidents/%';
DELETE FROM "idempotency_keys" k USING "named_by_id" n
    WHERE n."place" > 1 AND (k."user_id", k."operation", k."key") = (n."user_id", n."operation", n."key");
UPDATE "idempotency_keys" k SET "operation" = n."by_id" FROM "named_by_id" n
    WHERE n."place" = 1 AND (k."user_id", k."operation", k."key") = (n."user_id", n."operation", n."key");
DROP TABLE "named_by_id";
