-- How many events of an incident are deleted is asked for whenever incidents are listed, to be taken from all of them, which an
-- index counts by itself; among a million events those that are deleted are few.
CREATE INDEX "events_deleted_idx" ON "events" ("incident_id") WHERE "deleted_at" IS NOT NULL;
