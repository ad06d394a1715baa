-- How many questionnaires were sent is counted at the close and stays what it was: counted again after each erasure, it
-- would tell whether whoever was erased had answered.
ALTER TABLE wave_close ADD COLUMN submitted integer;
UPDATE wave_close SET submitted = (SELECT count(*) FROM response JOIN participant ON id = participant_id
    WHERE participant.study = wave_close.study AND participant.cohort = wave_close.cohort
    AND response.wave = wave_close.wave AND response.submitted);

CREATE OR REPLACE FUNCTION submitted_in_closed_wave(of_study text, of_cohort text, of_wave smallint) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT wave_close.submitted FROM wave_close
            WHERE wave_close.study = of_study AND wave_close.cohort = of_cohort AND wave_close.wave = of_wave);

CREATE OR REPLACE FUNCTION rewrite_wave(of_study text, of_cohort text, of_wave smallint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE wave_close SET submitted = coalesce(submitted,
            (SELECT count(*) FROM response JOIN participant ON id = participant_id
            WHERE participant.study = of_study AND participant.cohort = of_cohort
            AND response.wave = of_wave AND response.submitted))
        WHERE study = of_study AND cohort = of_cohort AND wave = of_wave;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Wave % of cohort % is not closed.', of_wave, of_cohort;
    END IF;
    PERFORM write_wave_anew(of_study, of_cohort, of_wave);
END
$$;

-- Everything somebody said goes, by their own code and at once. The code stays known, as one that opens nothing: a cohort
-- that shrank would tell fieldwork who it was.
CREATE FUNCTION erase_own_answers() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        INSERT INTO withdrawal SELECT current_participant() WHERE current_participant() IS NOT NULL
            ON CONFLICT DO NOTHING;
        DELETE FROM answer WHERE participant_id = current_participant();
        DELETE FROM response WHERE participant_id = current_participant();
        DELETE FROM consent WHERE participant_id = current_participant();
        DELETE FROM reading_choice WHERE participant_id = current_participant();
        DELETE FROM trajectory WHERE participant_id = current_participant();
    END;
REVOKE ALL ON FUNCTION erase_own_answers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_own_answers() TO response_respondent;

-- Who takes part no longer gets no empty scores either, which would bring somebody erased back.
CREATE OR REPLACE FUNCTION complete_trajectories(of_study text, score text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        INSERT INTO trajectory (participant_id, outcome, study, cohort, arm, trede, part_time)
        SELECT id, score, study, cohort, arm, trede, part_time FROM participant
        WHERE study = of_study
            AND NOT EXISTS (SELECT FROM withdrawal WHERE withdrawal.participant_id = participant.id)
            AND NOT EXISTS (
                SELECT FROM trajectory WHERE trajectory.participant_id = participant.id AND trajectory.outcome = score);
    END;
