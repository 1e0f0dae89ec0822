-- Privilege on sources: a source can be withheld from readers of its event.
ALTER TABLE "sources" ADD COLUMN "privilege" JSONB;

-- The revisions that can say which sources are privileged: few, and read whenever somebody reads the past or the record.
CREATE INDEX "revisions_privileges_idx" ON "revisions" ("incident_id", "seq")
    WHERE "type" = 'event.restored' OR "payload" LIKE '%"asserterId"%';
