-- What a release tells people apart by besides their layer, of whoever is invited in a study that does: how old they were at
-- allocation, in bands, and their sex in the register. In a table of its own, for it goes when somebody has everything erased.
CREATE TABLE traits (
    participant_id bigint PRIMARY KEY REFERENCES participant,
    age_band       text NOT NULL CHECK (age_band ~ '^([0-9]{1,2}-[0-9]{1,2})?$'),
    sex            text NOT NULL CHECK (sex IN ('', 'f', 'm', 'x'))
);
ALTER TABLE traits ENABLE ROW LEVEL SECURITY;
CREATE POLICY new_row ON traits FOR INSERT TO response_admission WITH CHECK (true);
CREATE POLICY every_row ON traits FOR SELECT TO response_evaluation USING (true);
GRANT INSERT ON traits TO response_admission;
GRANT SELECT ON traits TO response_evaluation;
GRANT MAINTAIN ON traits TO response_evaluation;

ALTER TABLE frame_count
    ADD COLUMN age_band text NOT NULL DEFAULT '',
    ADD COLUMN sex text NOT NULL DEFAULT '',
    DROP CONSTRAINT frame_count_pkey,
    ADD PRIMARY KEY (study, cohort, arm, trede, part_time, age_band, sex);

-- What goes when somebody has everything erased, by code or by phone: one list.
CREATE FUNCTION forget(people bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        DELETE FROM answer WHERE participant_id = ANY (people);
        DELETE FROM response WHERE participant_id = ANY (people);
        DELETE FROM consent WHERE participant_id = ANY (people);
        DELETE FROM reading_choice WHERE participant_id = ANY (people);
        DELETE FROM trajectory WHERE participant_id = ANY (people);
        DELETE FROM traits WHERE participant_id = ANY (people);
    END;
REVOKE ALL ON FUNCTION forget(bigint[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION erase_own_answers() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
        INSERT INTO withdrawal SELECT current_participant() WHERE current_participant() IS NOT NULL
            ON CONFLICT DO NOTHING;
        SELECT forget(ARRAY[current_participant()]);
    END;

CREATE OR REPLACE FUNCTION leave(of_study text, withdrawn bytea[], erased bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Somebody may withdraw on their own, or a wave be written anew, at the same moment.
    LOCK TABLE withdrawal IN SHARE ROW EXCLUSIVE MODE;
    PERFORM forget(ARRAY(SELECT access_code.participant_id FROM access_code JOIN participant ON id = access_code.participant_id
        WHERE study = of_study AND code_hash = ANY (erased)));
    WITH gone AS (
        DELETE FROM withdrawal USING participant
        WHERE participant.id = participant_id AND study = of_study
        RETURNING participant_id
    ), everybody AS (
        SELECT participant_id FROM gone
        UNION
        SELECT access_code.participant_id FROM access_code JOIN participant ON id = access_code.participant_id
        WHERE study = of_study AND code_hash = ANY (withdrawn || erased)
    )
    INSERT INTO withdrawal (participant_id) SELECT participant_id FROM everybody ORDER BY gen_random_uuid();
END
$$;
