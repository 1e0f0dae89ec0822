-- Accounts that can be disabled, and the log of what happens to accounts.

ALTER TABLE "users" ADD COLUMN "disabled_at" TIMESTAMPTZ(6);

-- Who signed in, how, and what was changed about accounts. Never about an incident, and without secrets.
CREATE TABLE "account_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- Whose account; null where nobody has the address that was tried.
    "user_id" UUID,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "account_log_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "account_log_user_id_at_idx" ON "account_log"("user_id", "at");

CREATE FUNCTION refuse_change_of_account_log() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The account log is only ever added to' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "account_log_refuse_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "account_log"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_account_log();

GRANT SELECT, INSERT ON "account_log" TO onset_app;

-- Whatever ends a session, takes a token back or changes what a user may do, every process hears of it.
CREATE FUNCTION tell_access_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('onset_access', json_build_object('userId', to_jsonb(OLD) ->> TG_ARGV[0])::TEXT);
    RETURN NULL;
END
$$;
CREATE TRIGGER "sessions_tell_access" AFTER DELETE ON "sessions"
    FOR EACH ROW EXECUTE FUNCTION tell_access_changed('user_id');
CREATE TRIGGER "api_tokens_tell_access" AFTER UPDATE OF "revoked_at", "expires_at" OR DELETE ON "api_tokens"
    FOR EACH ROW EXECUTE FUNCTION tell_access_changed('user_id');
CREATE TRIGGER "users_tell_access" AFTER UPDATE OF "disabled_at", "administrator" ON "users"
    FOR EACH ROW EXECUTE FUNCTION tell_access_changed('id');
