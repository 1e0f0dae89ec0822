-- Members who let themselves in as administrators: shown to all others until the commander gives them a role.

ALTER TABLE "members" ADD COLUMN "emergency" BOOLEAN NOT NULL DEFAULT false;
