-- How members look at an incident: preferences, and no part of the record. Whoever may read an incident may keep them.

CREATE TABLE "lane_settings" (
    "incident_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    -- What shares a lane, in the words of the API.
    "grouping" TEXT NOT NULL,
    -- Lanes by their keys, from above. What people wrote stands in no key.
    "lane_order" TEXT[] NOT NULL,
    "collapsed" TEXT[] NOT NULL,

    CONSTRAINT "lane_settings_pkey" PRIMARY KEY ("incident_id", "user_id", "grouping")
);
ALTER TABLE "lane_settings" ADD CONSTRAINT "lane_settings_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "lane_settings" ADD CONSTRAINT "lane_settings_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    -- Whether the other members of the incident have it too.
    "is_shared" BOOLEAN NOT NULL,
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_name_check" CHECK (btrim("name") <> ''),
    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_views_incident_id_user_id_idx" ON "saved_views"("incident_id", "user_id");
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_incident_id_fkey"
    FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

GRANT SELECT, INSERT, UPDATE, DELETE ON "lane_settings", "saved_views" TO onset_app;
