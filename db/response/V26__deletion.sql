-- Data whose time has come go when two people say so: one signs, another has them deleted. What was deleted stays written
-- down here, as the proof beside the audit chain; the other half of the proof is the count of what is left, made anew each time.
CREATE TABLE deletion (
    study     text NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('code-link', 'free-text', 'answers')),
    signed_by text NOT NULL,
    signed_on date NOT NULL,
    done_by   text,
    done_on   date,
    rows      bigint,
    PRIMARY KEY (study, kind),
    CHECK ((done_by IS NULL) = (done_on IS NULL) AND (done_by IS NULL) = (rows IS NULL)),
    CONSTRAINT two_people CHECK (done_by <> signed_by)
);

CREATE FUNCTION kept(of_study text, of_kind text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT CASE of_kind
        WHEN 'code-link' THEN (SELECT count(*) FROM access_code JOIN participant ON id = participant_id WHERE study = of_study)
        WHEN 'free-text' THEN (SELECT count(*) FROM answer JOIN participant ON id = participant_id
                WHERE study = of_study AND left(value, 1) = '"')
            + (SELECT count(*) FROM story_outbox WHERE study = of_study)
        WHEN 'answers' THEN (SELECT count(*) FROM participant WHERE study = of_study)
            + (SELECT count(*) FROM answer JOIN participant ON id = participant_id WHERE study = of_study) END);

CREATE FUNCTION remove(of_study text, of_kind text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    people bigint[] := ARRAY(SELECT id FROM participant WHERE study = of_study);
BEGIN
    IF of_kind = 'code-link' THEN
        DELETE FROM access_code WHERE participant_id = ANY (people);
    ELSIF of_kind = 'free-text' THEN
        DELETE FROM answer WHERE participant_id = ANY (people) AND left(value, 1) = '"';
        DELETE FROM story_outbox WHERE study = of_study;
    ELSE
        PERFORM forget(people);
        DELETE FROM exposure WHERE participant_id = ANY (people);
        DELETE FROM register_quarter WHERE participant_id = ANY (people);
        DELETE FROM withdrawal WHERE participant_id = ANY (people);
        DELETE FROM access_code WHERE participant_id = ANY (people);
        DELETE FROM participant WHERE id = ANY (people);
    END IF;
END
$$;

-- Who signed and when, who had it deleted and when, and how many rows there were; nothing where nobody signed.
CREATE FUNCTION deletion_of(of_study text, of_kind text) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT ARRAY[signed_by, signed_on::text, done_by, done_on::text, rows::text] FROM deletion
        WHERE study = of_study AND kind = of_kind);

-- Whether it can be deleted now: nobody needs it first.
CREATE FUNCTION ready(of_study text, of_kind text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN true;

CREATE FUNCTION sign_deletion(of_study text, of_kind text, by text, on_day date) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        INSERT INTO deletion (study, kind, signed_by, signed_on) VALUES (of_study, of_kind, by, on_day) ON CONFLICT DO NOTHING;
    END;

CREATE FUNCTION take_back_deletion(of_study text, of_kind text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        DELETE FROM deletion WHERE study = of_study AND kind = of_kind AND done_by IS NULL;
    END;

CREATE FUNCTION delete_kept(of_study text, of_kind text, by text, on_day date) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    counted bigint := kept(of_study, of_kind);
BEGIN
    UPDATE deletion SET done_by = by, done_on = on_day, rows = counted
        WHERE study = of_study AND kind = of_kind AND done_by IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Nobody signed that this is deleted, or it is deleted already.' USING ERRCODE = 'MS014';
    END IF;
    PERFORM remove(of_study, of_kind);
    RETURN counted;
END
$$;

-- What the key of this store is still needed for, of all studies: for the owner, before the key is destroyed.
CREATE FUNCTION needs_key() RETURNS bigint
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN (SELECT count(*) FROM access_code);

-- The studies of which every code was deleted: likewise.
CREATE FUNCTION unlinked_studies() RETURNS text[]
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN (SELECT coalesce(array_agg(study ORDER BY study), '{}') FROM deletion WHERE kind = 'code-link' AND done_by IS NOT NULL);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'response_retention') THEN
        CREATE ROLE response_retention LOGIN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO response_retention', current_database());
END
$$;
-- Counts, signs and deletes, and sees no table; it writes them anew afterwards, so that nothing is left in their files.
REVOKE ALL ON FUNCTION needs_key(), unlinked_studies(), kept(text, text), remove(text, text), deletion_of(text, text), ready(text, text), sign_deletion(text, text, text, date),
    take_back_deletion(text, text), delete_kept(text, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept(text, text), deletion_of(text, text), ready(text, text), sign_deletion(text, text, text, date),
    take_back_deletion(text, text), delete_kept(text, text, text, date) TO response_retention;
GRANT MAINTAIN ON access_code, answer, response, consent, reading_choice, trajectory, traits, withdrawal, participant, exposure,
    register_quarter, story_outbox TO response_retention;
