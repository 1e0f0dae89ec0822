-- The events that files are attached to decide who may read these, and are asked for wherever files or the history are read.
CREATE INDEX "events_supported_idx" ON "events" ("incident_id") WHERE "evidence" <> '{}'::text[];
