-- What was closed up to and including a close is a snapshot: analyses read it and nothing later. Its fingerprint tells
-- whether it still is what it was.
ALTER TABLE wave_close ADD COLUMN snapshot integer, ADD COLUMN fingerprint text;
UPDATE wave_close SET snapshot = numbered.place
    FROM (SELECT study, cohort, wave,
            row_number() OVER (PARTITION BY study ORDER BY closed_on, wave, cohort) AS place FROM wave_close) numbered
    WHERE (wave_close.study, wave_close.cohort, wave_close.wave) = (numbered.study, numbered.cohort, numbered.wave);
ALTER TABLE wave_close ADD CONSTRAINT one_close_a_snapshot UNIQUE (study, snapshot);

-- The SHA-256 of what people answered up to a snapshot: scores and answers, and the sizes of the frame. Only erasing changes
-- it. No arm is in it, which somebody could otherwise find by trying; and no register, which comes when it comes. Hashed in
-- blocks, so that no value grows with the number of people.
CREATE FUNCTION snapshot_fingerprint(of_study text, of_snapshot integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        WITH closed AS (
            SELECT cohort, array_agg(wave) AS waves FROM wave_close
            WHERE study = of_study AND snapshot <= of_snapshot GROUP BY cohort
        ), line AS (
            SELECT 's' AS kind, outcome AS topic, participant_id, concat_ws(',', participant_id, t.cohort, trede, part_time,
                coalesce(CASE WHEN 0 = ANY (waves) THEN w0 END::text, ''), coalesce(CASE WHEN 1 = ANY (waves) THEN w1 END::text, ''),
                coalesce(CASE WHEN 2 = ANY (waves) THEN w2 END::text, ''), coalesce(CASE WHEN 3 = ANY (waves) THEN w3 END::text, ''),
                coalesce(CASE WHEN 4 = ANY (waves) THEN w4 END::text, ''), coalesce(CASE WHEN 5 = ANY (waves) THEN w5 END::text, ''),
                coalesce(CASE WHEN 6 = ANY (waves) THEN w6 END::text, ''), coalesce(CASE WHEN 7 = ANY (waves) THEN w7 END::text, ''),
                coalesce(CASE WHEN 8 = ANY (waves) THEN w8 END::text, '')) AS content
            FROM trajectory t JOIN closed ON closed.cohort = t.cohort WHERE t.study = of_study
            UNION ALL
            SELECT 'a', 'w' || a.wave, p.id, string_agg(a.item || '=' || a.value, ',' ORDER BY a.item)
            FROM answer a JOIN response r ON (r.participant_id, r.wave) = (a.participant_id, a.wave) AND r.submitted
            JOIN participant p ON p.id = a.participant_id AND p.study = of_study
            JOIN closed ON closed.cohort = p.cohort AND a.wave = ANY (closed.waves)
            WHERE a.value IS NOT NULL AND left(a.value, 1) <> '"'
            GROUP BY a.wave, p.id
            UNION ALL
            SELECT 'f', f.cohort, 0, concat_ws(',', trede, part_time, sum(people))
            FROM frame_count f JOIN closed ON closed.cohort = f.cohort WHERE f.study = of_study
            GROUP BY f.cohort, trede, part_time
        ), block AS (
            SELECT kind, topic, participant_id / 1000 AS place,
                sha256(convert_to(string_agg(content, E'\n' ORDER BY participant_id, content), 'UTF8')) AS digest
            FROM line GROUP BY kind, topic, participant_id / 1000
        )
        SELECT encode(sha256(coalesce(string_agg(digest, ''::bytea ORDER BY kind, topic, place), ''::bytea)), 'hex') FROM block;
    END;
REVOKE ALL ON FUNCTION snapshot_fingerprint(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION snapshot_fingerprint(text, integer) TO response_evaluation;
UPDATE wave_close SET fingerprint = snapshot_fingerprint(study, snapshot);

-- What is counted at a close is counted before the rows are written anew, which leaves the speed of each behind.
CREATE OR REPLACE FUNCTION rewrite_wave(of_study text, of_cohort text, of_wave smallint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE wave_close SET (submitted, fast, usual, slow) =
            (SELECT count(*), count(*) FILTER (WHERE speed = 'fast'), count(*) FILTER (WHERE speed = 'usual'),
                count(*) FILTER (WHERE speed = 'slow')
            FROM response JOIN participant ON id = participant_id
            WHERE participant.study = of_study AND participant.cohort = of_cohort
            AND response.wave = of_wave AND response.submitted)
        WHERE study = of_study AND cohort = of_cohort AND wave = of_wave AND submitted IS NULL;
    IF NOT EXISTS (SELECT FROM wave_close WHERE study = of_study AND cohort = of_cohort AND wave = of_wave) THEN
        RAISE EXCEPTION 'Wave % of cohort % is not closed.', of_wave, of_cohort;
    END IF;
    PERFORM write_wave_anew(of_study, of_cohort, of_wave);
    -- Two waves of one study may be closed at once, of different cohorts.
    PERFORM pg_advisory_xact_lock(hashtextextended('snapshot of ' || of_study, 0));
    UPDATE wave_close SET snapshot =
            (SELECT coalesce(max(earlier.snapshot), 0) + 1 FROM wave_close earlier WHERE earlier.study = of_study)
        WHERE study = of_study AND cohort = of_cohort AND wave = of_wave AND snapshot IS NULL;
    UPDATE wave_close SET fingerprint = snapshot_fingerprint(study, snapshot)
        WHERE study = of_study AND cohort = of_cohort AND wave = of_wave AND fingerprint IS NULL;
END
$$;

-- Who closes a wave says which, who and when; the rest is counted here.
REVOKE INSERT ON wave_close FROM response_evaluation;
GRANT INSERT (study, cohort, wave, closed_by, closed_on) ON wave_close TO response_evaluation;

-- Outcomes stand beside an arm only once a plan of that study is locked: two people signed the same text. The database
-- says so itself, so that no page, command or report can forget to ask.
CREATE FUNCTION locked_studies() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT coalesce(array_agg(DISTINCT study), '{}') FROM (
        SELECT study FROM plan_signature GROUP BY study, fingerprint HAVING count(DISTINCT signed_by) >= 2) locked);
REVOKE ALL ON FUNCTION locked_studies() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION locked_studies() TO response_evaluation;
DROP POLICY every_row ON trajectory;
CREATE POLICY every_row ON trajectory TO response_admission USING (true);
CREATE POLICY once_locked ON trajectory FOR SELECT TO response_evaluation
    USING (study = ANY ((SELECT locked_studies())::text[]));

-- The same without arms, at any time: what may be looked at while nobody may know which arm did better.
CREATE VIEW blinded_trajectory AS
    SELECT participant_id, outcome, study, cohort, trede, part_time, w0, w1, w2, w3, w4, w5, w6, w7, w8 FROM trajectory;

-- The answers of closed waves, for quality, codebooks and baseline tables: no free text, no arm. Behind a barrier, or a
-- condition of whoever asks could be tried on rows before those of the view have left them out.
CREATE VIEW closed_response WITH (security_barrier) AS
    SELECT r.participant_id, p.study, p.cohort, p.trede, p.part_time, r.wave, r.questionnaire, r.mode
    FROM response r JOIN participant p ON p.id = r.participant_id
    JOIN wave_close c ON (c.study, c.cohort, c.wave) = (p.study, p.cohort, r.wave)
    WHERE r.submitted;
CREATE VIEW closed_answer WITH (security_barrier) AS
    SELECT a.participant_id, r.study, r.cohort, a.wave, a.item, a.value
    FROM answer a JOIN closed_response r ON (r.participant_id, r.wave) = (a.participant_id, a.wave)
    WHERE a.value IS NOT NULL AND left(a.value, 1) <> '"';
GRANT SELECT ON blinded_trajectory, closed_response, closed_answer TO response_evaluation;

-- What was computed, as it was computed. The confirmatory test of a study is done once, by one of its runs, and stays what
-- it was.
CREATE TABLE evaluation_run (
    study            text NOT NULL,
    number           integer NOT NULL,
    plan             text NOT NULL,
    plan_fingerprint text NOT NULL,
    snapshot         integer NOT NULL,
    run_by           text NOT NULL,
    run_on           date NOT NULL,
    results          text NOT NULL,
    PRIMARY KEY (study, number)
);
CREATE TABLE confirmatory_test (
    study text PRIMARY KEY,
    run   integer NOT NULL,
    FOREIGN KEY (study, run) REFERENCES evaluation_run
);
GRANT SELECT, INSERT ON evaluation_run, confirmatory_test TO response_evaluation;
