-- Who may be asked, where a letter reaches them, and which pathway they were allocated to. Never an answer.

CREATE TABLE frame_member (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study         text NOT NULL,
    cohort        text NOT NULL,
    client_number text NOT NULL,
    name          text NOT NULL,
    address       text NOT NULL,
    postcode      text NOT NULL,
    town          text NOT NULL,
    language      text NOT NULL,
    birth_month   date NOT NULL CHECK (extract(day FROM birth_month) = 1),
    trede         smallint NOT NULL CHECK (trede BETWEEN 1 AND 6),
    part_time     boolean NOT NULL,
    arm           text NOT NULL CHECK (arm IN ('regular', 'tailored')),
    UNIQUE (study, client_number)
);

-- A batch of codes on its way to the response store. Every code in it was drawn in the same run.
CREATE TABLE admission_batch (
    id        uuid PRIMARY KEY,
    study     text NOT NULL,
    delivered boolean NOT NULL DEFAULT false
);

-- The code is sealed under a key that is kept outside this database: a copy of the database opens no questionnaire.
CREATE TABLE invitation (
    frame_member_id bigint PRIMARY KEY REFERENCES frame_member,
    sealed_code     bytea NOT NULL,
    batch_id        uuid REFERENCES admission_batch
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'contact_fieldwork') THEN
        CREATE ROLE contact_fieldwork LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'contact_allocation') THEN
        CREATE ROLE contact_allocation LOGIN;
    END IF;
    -- The roles of other stores on the same server may not even connect.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO contact_fieldwork, contact_allocation', current_database());
END
$$;

-- Fieldwork writes to people, and so sees names; it draws and visits blind, and so never sees an arm.
GRANT SELECT (id, study, cohort, client_number, name, address, postcode, town, language, birth_month, trede, part_time)
    ON frame_member TO contact_fieldwork;
GRANT SELECT, INSERT ON invitation TO contact_fieldwork;

-- Allocation knows the arms and the strata, and so sees no name.
GRANT INSERT ON frame_member TO contact_allocation;
GRANT SELECT (id, study, cohort, client_number, trede, part_time, arm) ON frame_member TO contact_allocation;
GRANT SELECT, UPDATE (batch_id) ON invitation TO contact_allocation;
GRANT SELECT, INSERT, UPDATE (delivered) ON admission_batch TO contact_allocation;
