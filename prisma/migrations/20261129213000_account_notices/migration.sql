-- Up to when somebody has seen what others did to their account: in one session, and as its owner.

ALTER TABLE "users" ADD COLUMN "notices_seen_at" TIMESTAMPTZ(6);
ALTER TABLE "sessions" ADD COLUMN "notices_seen_at" TIMESTAMPTZ(6);
