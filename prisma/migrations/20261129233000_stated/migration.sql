-- The events that a page speaks of wherever it is: those of which a source states another time are looked up, whenever the page
-- is opened, among perhaps a million that nobody says anything about.
CREATE INDEX "sources_stated_idx" ON "sources" ("incident_id", "event_id") WHERE "stated" IS NOT NULL;
