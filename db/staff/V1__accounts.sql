-- The people who work on a study, and the roles they hold. Nothing about participants.

CREATE TABLE account (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text NOT NULL UNIQUE CHECK (name = lower(name)),
    password_hash text NOT NULL,
    enabled       boolean NOT NULL DEFAULT true
);

CREATE TABLE account_role (
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    role       text NOT NULL CHECK (role IN ('FIELDWORK', 'EVALUATOR', 'ADMINISTRATOR')),
    PRIMARY KEY (account_id, role)
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'staff_signin') THEN
        CREATE ROLE staff_signin LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'staff_administration') THEN
        CREATE ROLE staff_administration LOGIN;
    END IF;
    -- The roles of other stores on the same server may not even connect.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO staff_signin, staff_administration', current_database());
END
$$;

GRANT SELECT ON account, account_role TO staff_signin;
GRANT SELECT, INSERT, UPDATE ON account TO staff_administration;
GRANT SELECT, INSERT, DELETE ON account_role TO staff_administration;
