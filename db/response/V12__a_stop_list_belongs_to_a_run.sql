-- A stop list belongs to one run of letters. It is kept as it was given until the letters are out, so that a run that was
-- broken off gets the same list again and nobody sees what changed meanwhile; then it is forgotten. The day is the
-- server's own: whoever asks has no say in it.
CREATE TABLE stop_run (
    run       uuid PRIMARY KEY,
    study     text NOT NULL,
    cohort    text NOT NULL,
    wave      smallint NOT NULL CHECK (wave BETWEEN 0 AND 8),
    day       date NOT NULL,
    finished  bytea[],
    withdrawn bytea[],
    UNIQUE (study, cohort, day)
);
INSERT INTO stop_run (run, study, cohort, wave, day)
    SELECT gen_random_uuid(), study, cohort, 0, day FROM stop_list_given;
DROP FUNCTION stop_list(text, text, smallint, date, bytea[]);
DROP TABLE stop_list_given;

-- Whose questionnaire of a wave was sent, and who takes part no longer. Asked of fewer than all, it would tell about one
-- person by what is missing; asked every minute, it would tell when somebody answered; asked of one wave after another,
-- it would tell how somebody took part all along. Only codes come back that the asker has.
CREATE FUNCTION stop_list(of_run uuid, of_study text, of_cohort text, of_wave smallint, asked bytea[],
        OUT finished bytea[], OUT withdrawn bytea[])
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known bytea[];
    given stop_run;
    today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('stop list of ' || of_study || '/' || of_cohort, 0));
    SELECT array_agg(code_hash) INTO known FROM access_code JOIN participant ON id = participant_id
        WHERE study = of_study AND cohort = of_cohort;
    IF known IS NULL OR cardinality(known) < 25 OR NOT (asked @> known AND known @> asked) THEN
        RAISE EXCEPTION 'A stop list is for a whole cohort.' USING ERRCODE = 'MS001';
    END IF;
    SELECT * INTO given FROM stop_run WHERE run = of_run;
    IF given.run IS NULL THEN
        IF EXISTS (SELECT FROM stop_run WHERE study = of_study AND cohort = of_cohort
                AND (day >= today OR wave > of_wave + 1))
            OR (SELECT count(*) FROM stop_run
                WHERE study = of_study AND cohort = of_cohort AND wave = of_wave) >= 8 THEN
            RAISE EXCEPTION 'A stop list is given once a day, eight times a wave, and of the last two waves only.'
                USING ERRCODE = 'MS002';
        END IF;
        INSERT INTO stop_run (run, study, cohort, wave, day, finished, withdrawn)
            VALUES (of_run, of_study, of_cohort, of_wave, today,
            coalesce((SELECT array_agg(code_hash ORDER BY code_hash) FROM access_code c
                JOIN participant p ON p.id = c.participant_id JOIN response r ON r.participant_id = p.id
                WHERE p.study = of_study AND p.cohort = of_cohort AND r.wave = of_wave AND r.submitted), '{}'),
            coalesce((SELECT array_agg(code_hash ORDER BY code_hash) FROM access_code c
                JOIN participant p ON p.id = c.participant_id JOIN withdrawal w ON w.participant_id = p.id
                WHERE p.study = of_study AND p.cohort = of_cohort), '{}'))
            RETURNING * INTO given;
    END IF;
    IF (given.study, given.cohort, given.wave) IS DISTINCT FROM (of_study, of_cohort, of_wave)
            OR given.finished IS NULL THEN
        RAISE EXCEPTION 'This run is of something else, or its letters are out.' USING ERRCODE = 'MS003';
    END IF;
    finished := given.finished;
    withdrawn := given.withdrawn;
END
$$;

CREATE FUNCTION forget_stop_list(of_run uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        UPDATE stop_run SET finished = NULL, withdrawn = NULL WHERE run = of_run;
    END;

REVOKE ALL ON FUNCTION stop_list(uuid, text, text, smallint, bytea[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION forget_stop_list(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_list(uuid, text, text, smallint, bytea[]) TO response_stops;
GRANT EXECUTE ON FUNCTION forget_stop_list(uuid) TO response_stops;

-- A list that was forgotten lies there until somebody clears it away.
GRANT MAINTAIN ON stop_run TO response_evaluation;
