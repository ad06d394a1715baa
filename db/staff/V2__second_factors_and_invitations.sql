-- Signing in takes two factors, and an account begins with an invitation. What proves who somebody is, is kept sealed or
-- hashed; the epoch goes up with every change, and every session that was begun before it ends.

ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE account ADD COLUMN epoch bigint NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN totp_secret bytea;
-- The last time step of which a code was taken: no code is taken twice.
ALTER TABLE account ADD COLUMN totp_step bigint NOT NULL DEFAULT 0;

ALTER TABLE account_role DROP CONSTRAINT account_role_role_check;
ALTER TABLE account_role ADD CHECK (role IN ('FIELDWORK', 'INTERVIEWER', 'EVALUATOR', 'STORY_EDITOR', 'NETWORK_MEMBER',
    'OFFICIAL', 'ADMINISTRATOR'));

CREATE TABLE account_invitation (
    account_id  bigint PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    token_hash  bytea NOT NULL UNIQUE,
    valid_until timestamptz NOT NULL
);

CREATE TABLE recovery_code (
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    code_hash  bytea NOT NULL,
    used       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE passkey (
    credential_id   bytea PRIMARY KEY,
    account_id      bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    public_key      bytea NOT NULL,
    signature_count bigint NOT NULL,
    backup_eligible boolean NOT NULL,
    backup_state    boolean NOT NULL,
    attestation     bytea NOT NULL,
    transports      text NOT NULL
);

GRANT UPDATE (totp_step) ON account TO staff_signin;
GRANT SELECT, UPDATE (used) ON recovery_code TO staff_signin;
GRANT SELECT, UPDATE (signature_count, backup_state) ON passkey TO staff_signin;

GRANT SELECT, INSERT, DELETE ON account_invitation TO staff_administration;
GRANT SELECT, INSERT, DELETE ON recovery_code, passkey TO staff_administration;
