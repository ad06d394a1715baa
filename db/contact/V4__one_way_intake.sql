-- Files of the municipality: the frame, and each quarter the register of the whole frame. Who hands in puts rows in and
-- never reads one: what is in the frame, and what became of it, goes nowhere through this door.

-- How large the frame of each cohort was when it was handed in. It stays when people are deleted later: a register feed
-- is counted against it, so that the count says nothing about who is left.
CREATE TABLE frame_size (
    study  text NOT NULL,
    cohort text NOT NULL,
    people integer NOT NULL CHECK (people > 0),
    PRIMARY KEY (study, cohort)
);

-- Every client number that was ever in a frame, as a digest. People who are never sampled are deleted one day; if their
-- number could then be handed in again and others' could not, a refusal would tell who was sampled.
CREATE TABLE frame_number (
    study  text NOT NULL,
    digest bytea NOT NULL,
    PRIMARY KEY (study, digest)
);

INSERT INTO frame_size SELECT study, cohort, count(*) FROM frame_member GROUP BY study, cohort;
INSERT INTO frame_number
    SELECT study, sha256(convert_to(study || ' ' || client_number, 'UTF8')) FROM frame_member;

CREATE FUNCTION count_frame() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO frame_size AS known SELECT study, cohort, count(*) FROM entered GROUP BY study, cohort
        ON CONFLICT (study, cohort) DO UPDATE SET people = known.people + excluded.people;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION count_frame() FROM PUBLIC;
CREATE TRIGGER count_frame AFTER INSERT ON frame_member REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION count_frame();

-- Before the row itself, so that whoever is in a frame and whoever was deleted from it are refused by the same constraint.
CREATE FUNCTION remember_number() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO frame_number VALUES (NEW.study, sha256(convert_to(NEW.study || ' ' || NEW.client_number, 'UTF8')));
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION remember_number() FROM PUBLIC;
CREATE TRIGGER remember_number BEFORE INSERT ON frame_member FOR EACH ROW EXECUTE FUNCTION remember_number();

-- What an official is told about a file they handed in: counts, and nothing else.
CREATE TABLE frame_file (
    study             text NOT NULL,
    cohort            text NOT NULL,
    handed_in_by      text NOT NULL,
    handed_in_at      timestamptz NOT NULL,
    rows_read         integer NOT NULL,
    eligible          integer NOT NULL,
    out_working       integer NOT NULL,
    out_trede         integer NOT NULL,
    out_age           integer NOT NULL,
    out_assistance    integer NOT NULL,
    written_in_dutch  integer NOT NULL,
    PRIMARY KEY (study, cohort),
    CHECK (rows_read = eligible + out_working + out_trede + out_age + out_assistance)
);

-- One feed a quarter; a corrected one is a new version, and takes the place of all rows of the one before.
CREATE TABLE register_feed (
    study        text NOT NULL,
    quarter      text NOT NULL CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
    version      integer NOT NULL CHECK (version > 0),
    handed_in_by text NOT NULL,
    handed_in_at timestamptz NOT NULL,
    people       integer NOT NULL,
    activities   integer NOT NULL,
    PRIMARY KEY (study, quarter, version)
);

-- No reference to the frame: a number that is not in it must look like one that is.
CREATE TABLE register_row (
    study         text NOT NULL,
    quarter       text NOT NULL,
    version       integer NOT NULL,
    client_number text NOT NULL,
    trede_code    text NOT NULL,
    on_assistance boolean NOT NULL,
    paid_hours    smallint NOT NULL CHECK (paid_hours BETWEEN 0 AND 60),
    moved         boolean NOT NULL,
    deceased      boolean NOT NULL,
    PRIMARY KEY (study, quarter, version, client_number),
    FOREIGN KEY (study, quarter, version) REFERENCES register_feed
);

CREATE TABLE register_activity (
    study         text NOT NULL,
    quarter       text NOT NULL,
    version       integer NOT NULL,
    client_number text NOT NULL,
    kind          text NOT NULL,
    day           date NOT NULL,
    PRIMARY KEY (study, quarter, version, client_number, kind, day),
    FOREIGN KEY (study, quarter, version, client_number) REFERENCES register_row ON DELETE CASCADE
);

CREATE FUNCTION keep_newest_register() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM register_row
        WHERE register_row.study = NEW.study AND register_row.quarter = NEW.quarter AND register_row.version < NEW.version;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION keep_newest_register() FROM PUBLIC;
CREATE TRIGGER keep_newest_register AFTER INSERT ON register_feed
    FOR EACH ROW EXECUTE FUNCTION keep_newest_register();

-- Which feeds the response side has written down.
CREATE TABLE register_delivery (
    study   text NOT NULL,
    quarter text NOT NULL,
    version integer NOT NULL,
    -- How many people were in it: who is admitted later has it delivered again.
    people  integer NOT NULL,
    PRIMARY KEY (study, quarter, version, people),
    FOREIGN KEY (study, quarter, version) REFERENCES register_feed
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'contact_intake') THEN
        CREATE ROLE contact_intake LOGIN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO contact_intake', current_database());
END
$$;

-- Never the arm, never a consent: neither is the municipality's to give.
GRANT INSERT (study, cohort, client_number, name, address, postcode, town, phone, email, language, birth_month, trede,
    trede_code, part_time) ON frame_member TO contact_intake;
GRANT INSERT ON register_row, register_activity TO contact_intake;
GRANT SELECT, INSERT ON frame_file, register_feed TO contact_intake;
GRANT SELECT ON frame_size TO contact_intake;

-- Allocation passes the outcomes on and sees no name; fieldwork learns whom no letter reaches any more.
GRANT SELECT ON register_feed, register_activity TO contact_allocation;
GRANT SELECT (study, quarter, version, client_number, trede_code, on_assistance, paid_hours, deceased)
    ON register_row TO contact_allocation;
GRANT SELECT, INSERT ON register_delivery TO contact_allocation;
GRANT SELECT (study, quarter, version, client_number, deceased) ON register_row TO contact_fieldwork;
