-- Which words somebody agreed to: the beginning of the fingerprint of the sentences as they were shown. Of who agreed
-- before this was kept, the questionnaire alone is known.
ALTER TABLE consent ADD COLUMN text_version text NOT NULL DEFAULT '';
ALTER TABLE consent ALTER COLUMN text_version DROP DEFAULT;

-- A wave that is written anew keeps it.
CREATE OR REPLACE FUNCTION write_wave_anew(of_study text, of_cohort text, of_wave smallint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
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
        INSERT INTO consent (participant_id, wave, language, questionnaire, word, text_version)
        SELECT participant_id, wave, language, questionnaire, word, text_version FROM gone ORDER BY gen_random_uuid();

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
