-- How fast somebody went through the questions, as one of three bands: from times that were only ever in memory, made
-- when the questionnaire is sent. None where it can't be told, as after an interruption. Nothing finer is kept.
ALTER TABLE response ADD COLUMN speed text CHECK (speed IN ('fast', 'usual', 'slow'));
GRANT UPDATE (speed) ON response TO response_respondent;

-- The same as before, with the band.
CREATE OR REPLACE FUNCTION write_wave_anew(of_study text, of_cohort text, of_wave smallint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        WITH gone AS (
            DELETE FROM response USING participant
            WHERE participant.id = participant_id AND study = of_study AND cohort = of_cohort AND wave = of_wave
            RETURNING response.*)
        INSERT INTO response (participant_id, wave, questionnaire, language, mode, submitted, speed)
        SELECT participant_id, wave, questionnaire, language, mode, submitted, speed FROM gone ORDER BY gen_random_uuid();

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

CREATE OR REPLACE VIEW closed_response AS
    SELECT r.participant_id, p.study, p.cohort, p.trede, p.part_time, r.wave, r.questionnaire, r.mode, r.speed
    FROM response r JOIN participant p ON p.id = r.participant_id
    JOIN wave_close c ON (c.study, c.cohort, c.wave) = (p.study, p.cohort, r.wave)
    WHERE r.submitted;
