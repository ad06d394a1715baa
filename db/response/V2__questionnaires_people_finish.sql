-- Which definitions people have been invited to answer, as they were then: from here on they never change.
CREATE TABLE fielded (
    reference   text PRIMARY KEY,
    fingerprint text NOT NULL
);

-- The word by which somebody may see their own marks later, hashed; kept per wave, so that whoever holds the code
-- can't open what came before by choosing another word.
ALTER TABLE consent ADD COLUMN word bytea;

-- An answer taken back leaves its version behind, so that another page can tell that it was there. The server counts
-- versions (V1 said that the page does): of two pages that answer the same question the one that arrives last stands,
-- and is told that it took the place of something it had not seen.
ALTER TABLE answer ALTER COLUMN value DROP NOT NULL;

-- How somebody likes to read: a comfort that comes back with the code.
CREATE TABLE reading_choice (
    participant_id bigint PRIMARY KEY REFERENCES participant,
    language       text NOT NULL,
    text_size      text NOT NULL,
    contrast       text NOT NULL
);

ALTER TABLE reading_choice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_row ON reading_choice TO response_respondent
    USING (participant_id = (SELECT current_participant()));

GRANT SELECT ON fielded TO response_respondent;
GRANT SELECT, INSERT ON fielded TO response_admission;
GRANT SELECT (study) ON participant TO response_admission;
GRANT SELECT, INSERT ON reading_choice TO response_respondent;
GRANT UPDATE (language, text_size, contrast) ON reading_choice TO response_respondent;

-- A response says which definitions its scores were made by: those it was submitted under.
GRANT UPDATE (questionnaire) ON response TO response_respondent;

-- The rows of a score: for people just admitted, and, where a later version brings a new score, for those who were
-- there before. The database copies arm and strata itself, so that nobody who asks for this has to read them.
CREATE FUNCTION complete_trajectories(of_study text, score text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        INSERT INTO trajectory (participant_id, outcome, study, cohort, arm, trede, part_time)
        SELECT id, score, study, cohort, arm, trede, part_time FROM participant
        WHERE study = of_study AND NOT EXISTS (
            SELECT FROM trajectory WHERE trajectory.participant_id = participant.id AND trajectory.outcome = score);
    END;
REVOKE ALL ON FUNCTION complete_trajectories(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION complete_trajectories(text, text) TO response_admission;
REVOKE INSERT ON trajectory FROM response_admission;
