-- Where a row lies, which transaction wrote it and how often it was changed tell who answered before whom, and a contact
-- log tells when somebody was spoken to. So a wave's rows are written anew at its close, in an order that nobody knows,
-- by one transaction. The lock that each new row takes on its participant makes the old locks there unreadable too.
CREATE FUNCTION rewrite_wave(of_study text, of_cohort text, of_wave smallint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        WITH gone AS (
            DELETE FROM response USING participant
            WHERE participant.id = participant_id AND study = of_study AND cohort = of_cohort AND wave = of_wave
            RETURNING response.*)
        INSERT INTO response (participant_id, wave, questionnaire, language, mode, submitted)
        SELECT participant_id, wave, questionnaire, language, mode, submitted FROM gone ORDER BY gen_random_uuid();

        WITH gone AS (
            DELETE FROM answer USING participant
            WHERE participant.id = participant_id AND study = of_study AND cohort = of_cohort AND wave = of_wave
            RETURNING answer.*)
        INSERT INTO answer (participant_id, wave, item, value, version)
        SELECT participant_id, wave, item, value, 1 FROM gone ORDER BY gen_random_uuid();

        WITH gone AS (
            DELETE FROM consent USING participant
            WHERE participant.id = participant_id AND study = of_study AND cohort = of_cohort AND wave = of_wave
            RETURNING consent.*)
        INSERT INTO consent (participant_id, wave, language, questionnaire, word)
        SELECT participant_id, wave, language, questionnaire, word FROM gone ORDER BY gen_random_uuid();

        WITH gone AS (
            DELETE FROM reading_choice USING participant
            WHERE participant.id = participant_id AND study = of_study AND cohort = of_cohort
            RETURNING reading_choice.*)
        INSERT INTO reading_choice (participant_id, language, text_size, contrast)
        SELECT participant_id, language, text_size, contrast FROM gone ORDER BY gen_random_uuid();

        WITH gone AS (
            DELETE FROM withdrawal USING participant
            WHERE participant.id = participant_id AND study = of_study AND cohort = of_cohort
            RETURNING withdrawal.*)
        INSERT INTO withdrawal (participant_id)
        SELECT participant_id FROM gone ORDER BY gen_random_uuid();

        WITH gone AS (
            DELETE FROM trajectory WHERE study = of_study AND cohort = of_cohort
            RETURNING *)
        INSERT INTO trajectory (participant_id, outcome, study, cohort, arm, trede, part_time,
            w0, w1, w2, w3, w4, w5, w6, w7, w8)
        SELECT participant_id, outcome, study, cohort, arm, trede, part_time, w0, w1, w2, w3, w4, w5, w6, w7, w8
        FROM gone ORDER BY gen_random_uuid();
    END;
REVOKE ALL ON FUNCTION rewrite_wave(text, text, smallint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rewrite_wave(text, text, smallint) TO response_evaluation;

-- The old rows lie there until somebody clears them away, which nobody can within a transaction.
GRANT MAINTAIN ON response, answer, consent, reading_choice, withdrawal, trajectory TO response_evaluation;
