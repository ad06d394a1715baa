-- Data whose time has come go when two people say so: one signs, another has them deleted. What was deleted stays written
-- down here, as the proof beside the audit chain; the other half of the proof is the count of what is left, made anew each time.
CREATE TABLE deletion (
    study     text NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('never-drawn', 'code-link', 'contact-data')),
    signed_by text NOT NULL,
    signed_on date NOT NULL,
    done_by   text,
    done_on   date,
    rows      bigint,
    PRIMARY KEY (study, kind),
    CHECK ((done_by IS NULL) = (done_on IS NULL) AND (done_by IS NULL) = (rows IS NULL)),
    CONSTRAINT two_people CHECK (done_by <> signed_by)
);

-- A code that is gone is no code any more; that somebody was invited stays until everything about them goes.
ALTER TABLE invitation ALTER COLUMN sealed_code DROP NOT NULL;

CREATE FUNCTION kept(of_study text, of_kind text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT CASE of_kind
        WHEN 'never-drawn' THEN (SELECT count(*) FROM frame_member m WHERE m.study = of_study
            AND NOT EXISTS (SELECT FROM sample_member s WHERE s.frame_member_id = m.id)
            AND NOT EXISTS (SELECT FROM invitation i WHERE i.frame_member_id = m.id))
        WHEN 'code-link' THEN (SELECT count(i.sealed_code) FROM invitation i JOIN frame_member m ON m.id = i.frame_member_id
            WHERE m.study = of_study)
        WHEN 'contact-data' THEN (SELECT count(*) FROM frame_member m WHERE m.study = of_study)
            + (SELECT count(*) FROM register_row r WHERE r.study = of_study) END);

CREATE FUNCTION remove(of_study text, of_kind text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF of_kind = 'never-drawn' THEN
        PERFORM delete_never_sampled(of_study, a.cohort) FROM allocation a WHERE a.study = of_study;
    ELSIF of_kind = 'code-link' THEN
        UPDATE invitation SET sealed_code = NULL FROM frame_member m WHERE m.id = frame_member_id AND m.study = of_study;
    ELSE
        INSERT INTO frame_thinned (study, cohort) SELECT study, cohort FROM arm_release WHERE study = of_study ON CONFLICT DO NOTHING;
        DELETE FROM withdrawal_outbox w USING contact_event e JOIN frame_member m ON m.id = e.frame_member_id
            WHERE w.event_id = e.id AND m.study = of_study;
        DELETE FROM contact_correction c USING contact_event e JOIN frame_member m ON m.id = e.frame_member_id
            WHERE c.event_id = e.id AND m.study = of_study;
        DELETE FROM contact_event e USING frame_member m WHERE m.id = e.frame_member_id AND m.study = of_study;
        DELETE FROM letter l USING frame_member m WHERE m.id = l.frame_member_id AND m.study = of_study;
        DELETE FROM sample_member s USING frame_member m WHERE m.id = s.frame_member_id AND m.study = of_study;
        DELETE FROM invitation i USING frame_member m WHERE m.id = i.frame_member_id AND m.study = of_study;
        DELETE FROM frame_member WHERE study = of_study;
        DELETE FROM register_row WHERE study = of_study;
        -- Whoever guesses a number could try it on its digest. The cohorts stay taken, so nobody can be handed in again.
        DELETE FROM frame_number WHERE study = of_study;
    END IF;
END
$$;

-- Who signed and when, who had it deleted and when, and how many rows there were; nothing where nobody signed.
CREATE FUNCTION deletion_of(of_study text, of_kind text) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT ARRAY[signed_by, signed_on::text, done_by, done_on::text, rows::text] FROM deletion
        WHERE study = of_study AND kind = of_kind);

-- Whether it can be deleted now: people stay in the list of arms until the municipality has fetched it.
CREATE FUNCTION ready(of_study text, of_kind text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN of_kind <> 'never-drawn' OR NOT EXISTS (SELECT FROM allocation a WHERE a.study = of_study
        AND NOT (EXISTS (SELECT FROM arm_release r WHERE (r.study, r.cohort) = (a.study, a.cohort) AND r.fetched)
            AND EXISTS (SELECT FROM sample_draw d WHERE (d.study, d.cohort) = (a.study, a.cohort))));

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
    RETURN (SELECT (SELECT count(sealed_code) FROM invitation) + (SELECT count(*) FROM allocation WHERE sealed_seed IS NOT NULL AND NOT done));

-- The studies of which every code was deleted: likewise.
CREATE FUNCTION unlinked_studies() RETURNS text[]
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN (SELECT coalesce(array_agg(study ORDER BY study), '{}') FROM deletion WHERE kind = 'code-link' AND done_by IS NOT NULL);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'contact_retention') THEN
        CREATE ROLE contact_retention LOGIN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO contact_retention', current_database());
END
$$;
-- Counts, signs and deletes, and sees no table; it writes them anew afterwards, so that nothing is left in their files.
REVOKE ALL ON FUNCTION needs_key(), unlinked_studies(), kept(text, text), remove(text, text), deletion_of(text, text), ready(text, text), sign_deletion(text, text, text, date),
    take_back_deletion(text, text), delete_kept(text, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept(text, text), deletion_of(text, text), ready(text, text), sign_deletion(text, text, text, date),
    take_back_deletion(text, text), delete_kept(text, text, text, date) TO contact_retention;
GRANT MAINTAIN ON frame_member, invitation, contact_event, contact_correction, withdrawal_outbox, letter, sample_member, register_row,
    register_activity, frame_number TO contact_retention;
