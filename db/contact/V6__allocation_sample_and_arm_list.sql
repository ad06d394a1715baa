-- Chance that nobody can throw again. The seed of an allocation is sealed and committed before any arm is made; the
-- database holds the arms to it from then on, whatever the application does.

CREATE TABLE allocation (
    study       text NOT NULL,
    cohort      text NOT NULL,
    method      text NOT NULL CHECK (method IN ('blocks', 'list', 'simulated')),
    -- SHA-256 over the client numbers of the whole cohort with their strata.
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    sealed_seed bytea,
    seed_hash   text CHECK (seed_hash ~ '^[0-9a-f]{64}$'),
    -- Opened together with the arms. Whoever has it and the frame can make the arms, so fieldwork may not read it.
    seed        bytea,
    done        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (study, cohort),
    CHECK ((method = 'blocks') = (sealed_seed IS NOT NULL)),
    CHECK ((method = 'blocks') = (seed_hash IS NOT NULL)),
    CHECK ((seed IS NOT NULL) = (method = 'blocks' AND done)),
    CHECK (encode(sha256(seed), 'hex') = seed_hash)
);

-- Until now an arm was entered together with the person: by a list.
INSERT INTO allocation (study, cohort, method, fingerprint, done)
    SELECT study, cohort, 'list', encode(sha256(convert_to(string_agg(length(client_number) || ':' || client_number
        || ' ' || trede || CASE WHEN part_time THEN '-yes' ELSE '-no' END || E'\n', '' ORDER BY client_number COLLATE "C"),
        'UTF8')), 'hex'), true
    FROM frame_member WHERE arm IS NOT NULL GROUP BY study, cohort;

-- How many people were allocated where. It stays when people who were never sampled are deleted.
CREATE TABLE allocated_count (
    study     text NOT NULL,
    cohort    text NOT NULL,
    arm       text NOT NULL CHECK (arm IN ('regular', 'tailored')),
    trede     smallint NOT NULL,
    part_time boolean NOT NULL,
    people    integer NOT NULL CHECK (people > 0),
    PRIMARY KEY (study, cohort, arm, trede, part_time),
    FOREIGN KEY (study, cohort) REFERENCES allocation
);
INSERT INTO allocated_count SELECT study, cohort, arm, trede, part_time, count(*)
    FROM frame_member WHERE arm IS NOT NULL GROUP BY study, cohort, arm, trede, part_time;

CREATE FUNCTION keep_arm() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.arm IS DISTINCT FROM NEW.arm AND (OLD.arm IS NOT NULL OR NOT EXISTS (SELECT FROM allocation
            WHERE study = OLD.study AND cohort = OLD.cohort AND NOT done)) THEN
        RAISE EXCEPTION 'An arm is made once, by an allocation that was begun, and never changes.' USING ERRCODE = 'MS011';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_arm BEFORE UPDATE ON frame_member FOR EACH ROW EXECUTE FUNCTION keep_arm();

CREATE FUNCTION keep_frame() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.arm IS NOT NULL OR EXISTS (SELECT FROM allocation WHERE study = NEW.study AND cohort = NEW.cohort) THEN
        RAISE EXCEPTION 'Nobody is handed in with an arm, or added to a cohort once its allocation was begun.'
            USING ERRCODE = 'MS012';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_frame BEFORE INSERT ON frame_member FOR EACH ROW EXECUTE FUNCTION keep_frame();

CREATE FUNCTION keep_allocation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.done OR (NEW.sealed_seed, NEW.seed_hash, NEW.fingerprint, NEW.method)
            IS DISTINCT FROM (OLD.sealed_seed, OLD.seed_hash, OLD.fingerprint, OLD.method) THEN
        RAISE EXCEPTION 'An allocation that was begun keeps its seed, and one that is done keeps everything.'
            USING ERRCODE = 'MS011';
    END IF;
    IF NEW.done AND EXISTS (SELECT FROM frame_member
            WHERE study = NEW.study AND cohort = NEW.cohort AND arm IS NULL) THEN
        RAISE EXCEPTION 'An allocation is of everybody in the cohort.' USING ERRCODE = 'MS011';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_allocation BEFORE UPDATE ON allocation FOR EACH ROW EXECUTE FUNCTION keep_allocation();

-- What was drawn, from what, by which seed: anybody who may see the frame can draw it again.
CREATE TABLE sample_draw (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study             text NOT NULL,
    cohort            text NOT NULL,
    number            smallint NOT NULL CHECK (number > 0),
    design            text NOT NULL CHECK (design IN ('proportional', 'per-stratum')),
    size              integer NOT NULL CHECK (size > 0),
    seed              bytea NOT NULL CHECK (length(seed) = 32),
    frame_fingerprint text NOT NULL CHECK (frame_fingerprint ~ '^[0-9a-f]{64}$'),
    UNIQUE (study, cohort, number)
);

-- The frame as it was drawn from and the sample, layer by layer.
CREATE TABLE sample_stratum (
    draw_id   bigint NOT NULL REFERENCES sample_draw,
    trede     smallint NOT NULL,
    part_time boolean NOT NULL,
    frame     integer NOT NULL,
    drawn     integer NOT NULL CHECK (drawn BETWEEN 0 AND frame),
    PRIMARY KEY (draw_id, trede, part_time)
);

-- Whoever is drawn is drawn once.
CREATE TABLE sample_member (
    frame_member_id bigint PRIMARY KEY REFERENCES frame_member,
    draw_id         bigint NOT NULL REFERENCES sample_draw
);

-- Who could be reached no longer when a replacement was drawn, and so was left out.
CREATE TABLE sample_left_out (
    draw_id         bigint NOT NULL REFERENCES sample_draw,
    frame_member_id bigint NOT NULL REFERENCES frame_member ON DELETE CASCADE,
    PRIMARY KEY (draw_id, frame_member_id)
);

-- That the municipality may fetch the arms of the whole frame, and that it did. A reason stands where it was before the
-- baseline was closed.
CREATE TABLE arm_release (
    study   text NOT NULL,
    cohort  text NOT NULL,
    early   text CHECK (early IN ('pathways-start', 'baseline-late', 'ordered')),
    fetched boolean NOT NULL DEFAULT false,
    PRIMARY KEY (study, cohort),
    FOREIGN KEY (study, cohort) REFERENCES allocation
);

-- After this the frame is no longer whole, and nothing that is made of it may leave: it would show the sample.
CREATE TABLE frame_thinned (
    study  text NOT NULL,
    cohort text NOT NULL,
    PRIMARY KEY (study, cohort),
    FOREIGN KEY (study, cohort) REFERENCES arm_release
);

CREATE FUNCTION arm_list(of_study text, of_cohort text) RETURNS TABLE (client_number text, arm text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Waits for whoever deletes now, and then looks anew: what is left over would be the sample.
    PERFORM FROM arm_release r WHERE r.study = of_study AND r.cohort = of_cohort FOR UPDATE;
    UPDATE arm_release r SET fetched = true
        WHERE r.study = of_study AND r.cohort = of_cohort
            AND NOT EXISTS (SELECT FROM frame_thinned t WHERE t.study = r.study AND t.cohort = r.cohort);
    IF FOUND THEN
        RETURN QUERY SELECT m.client_number, m.arm FROM frame_member m
            WHERE m.study = of_study AND m.cohort = of_cohort ORDER BY m.client_number COLLATE "C";
    END IF;
END
$$;

CREATE FUNCTION delete_never_sampled(of_study text, of_cohort text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    deleted integer;
BEGIN
    PERFORM FROM arm_release r WHERE r.study = of_study AND r.cohort = of_cohort AND r.fetched FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The municipality has not fetched the arm list.' USING ERRCODE = 'MS013';
    END IF;
    IF NOT EXISTS (SELECT FROM sample_draw d WHERE d.study = of_study AND d.cohort = of_cohort) THEN
        RAISE EXCEPTION 'Nobody was drawn yet.' USING ERRCODE = 'MS013';
    END IF;
    INSERT INTO frame_thinned (study, cohort) VALUES (of_study, of_cohort) ON CONFLICT DO NOTHING;
    DELETE FROM frame_member m WHERE m.study = of_study AND m.cohort = of_cohort
        AND NOT EXISTS (SELECT FROM sample_member s WHERE s.frame_member_id = m.id)
        AND NOT EXISTS (SELECT FROM invitation i WHERE i.frame_member_id = m.id);
    GET DIAGNOSTICS deleted = ROW_COUNT;
    RETURN deleted;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'contact_intake') THEN
        CREATE ROLE contact_intake LOGIN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO contact_intake', current_database());
END
$$;
REVOKE ALL ON FUNCTION keep_arm(), keep_frame(), keep_allocation(), arm_list(text, text), delete_never_sampled(text, text)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION arm_list(text, text) TO contact_intake;
GRANT EXECUTE ON FUNCTION delete_never_sampled(text, text) TO contact_fieldwork;

-- Allocation makes arms and still sees no name.
GRANT UPDATE (arm) ON frame_member TO contact_allocation;
GRANT SELECT, INSERT, UPDATE (done, seed) ON allocation TO contact_allocation;
GRANT SELECT, INSERT ON allocated_count TO contact_allocation;
GRANT SELECT ON frame_thinned TO contact_allocation;
-- Fieldwork draws and still sees no arm, and no seed that arms can be made from.
GRANT SELECT (study, cohort, method, fingerprint, seed_hash, done) ON allocation TO contact_fieldwork;
GRANT SELECT, INSERT ON sample_draw, sample_stratum, sample_member, sample_left_out TO contact_fieldwork;
GRANT SELECT ON arm_release, frame_thinned TO contact_fieldwork;
GRANT INSERT (study, cohort, early) ON arm_release TO contact_fieldwork;
