-- The events that a share link of executives or outsiders could have something to tell of, or to hide: looked up whenever a shared
-- page is opened, among perhaps a million that are as they were imported and for responders alone. `server/db/told-events` says the same.
CREATE INDEX "events_told_idx" ON "events" ("incident_id")
WHERE "version" > 1 OR "deleted_at" IS NOT NULL OR "privilege" IS NOT NULL OR "audiences" && ARRAY['executives', 'external']::text[];
