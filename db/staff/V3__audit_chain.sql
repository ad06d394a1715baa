-- Who did what to what. Every entry holds the hash of the one before it, and is signed with a key that is kept outside
-- every database. The patterns keep free text out: nothing here can name a participant, a client number or a code.

CREATE TABLE audit_entry (
    number      bigint PRIMARY KEY CHECK (number > 0),
    at          timestamptz NOT NULL,
    actor       text NOT NULL CHECK (length(actor) BETWEEN 1 AND 254),
    deed        text NOT NULL CHECK (deed ~ '^[a-z]+(-[a-z]+)*$'),
    study       text CHECK (study ~ '^[a-z0-9-]*[a-z][a-z0-9-]*$'),
    cohort      text CHECK (length(cohort) BETWEEN 1 AND 200),
    wave        text CHECK (wave ~ '^[0-9]{1,2}$'),
    quarter     text CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
    fingerprint text CHECK (fingerprint ~ '^[0-9a-f]{64}(-[0-9a-f]{64})*$'),
    account     text CHECK (length(account) BETWEEN 1 AND 254),
    roles       text CHECK (roles ~ '^[A-Z_]+(,[A-Z_]+)*$'),
    people      text CHECK (people ~ '^(<25|2[5-9]|[3-9][0-9]|[1-9][0-9]{2,8})$'),
    previous    text NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
    hash        text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    signature   text NOT NULL CHECK (signature ~ '^[0-9a-f]{128}$')
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'staff_audit') THEN
        CREATE ROLE staff_audit LOGIN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO staff_audit', current_database());
END
$$;

GRANT SELECT, INSERT ON audit_entry TO staff_audit;
