-- Whether anything of an incident is privileged, and so whether its members read different things: asked whenever all events
-- are read in outline.
CREATE INDEX "events_privileged_idx" ON "events" ("incident_id") WHERE "privilege" IS NOT NULL;
CREATE INDEX "sources_privileged_idx" ON "sources" ("incident_id") WHERE "privilege" IS NOT NULL;
