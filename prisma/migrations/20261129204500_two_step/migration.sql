-- Two-step sign-in: a second secret beside the password, and codes for whoever lost what keeps it.

CREATE TABLE "two_steps" (
    "user_id" UUID NOT NULL,
    -- Encrypted with the installation's secret.
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    -- Null until a first code showed that it works; only then is it asked for.
    "confirmed_at" TIMESTAMPTZ(6),
    -- The step of time whose code was used last: no code is good twice.
    "last_counter" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "two_steps_pkey" PRIMARY KEY ("user_id")
);
ALTER TABLE "two_steps" ADD CONSTRAINT "two_steps_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

CREATE TABLE "recovery_codes" (
    -- Keyed with the installation's secret.
    "code_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("code_hash")
);
CREATE INDEX "recovery_codes_user_id_idx" ON "recovery_codes"("user_id");
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Whoever gave the right password or link and has yet to give the code.
CREATE TABLE "sign_in_steps" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "began_with" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sign_in_steps_began_with_check" CHECK ("began_with" IN ('password', 'link')),
    CONSTRAINT "sign_in_steps_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "sign_in_steps_user_id_idx" ON "sign_in_steps"("user_id");
ALTER TABLE "sign_in_steps" ADD CONSTRAINT "sign_in_steps_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

GRANT SELECT, INSERT, UPDATE, DELETE ON "two_steps" TO onset_app;
GRANT SELECT, INSERT, DELETE ON "recovery_codes", "sign_in_steps" TO onset_app;
