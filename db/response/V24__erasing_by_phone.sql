-- Who said on the phone to take part no longer, or to have everything erased, arrives with a print run: all who ever did, each
-- time, so that a store that was put back from a backup forgets nobody. Says nothing back: not whether a code is known, not
-- whether somebody had answered, and not who was new.
DROP FUNCTION withdraw(text, bytea[]);
CREATE FUNCTION leave(of_study text, withdrawn bytea[], erased bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    forgotten bigint[];
BEGIN
    -- Somebody may withdraw on their own, or a wave be written anew, at the same moment.
    LOCK TABLE withdrawal IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(array_agg(access_code.participant_id), '{}') INTO forgotten
        FROM access_code JOIN participant ON id = access_code.participant_id
        WHERE study = of_study AND code_hash = ANY (erased);
    DELETE FROM answer WHERE participant_id = ANY (forgotten);
    DELETE FROM response WHERE participant_id = ANY (forgotten);
    DELETE FROM consent WHERE participant_id = ANY (forgotten);
    DELETE FROM reading_choice WHERE participant_id = ANY (forgotten);
    DELETE FROM trajectory WHERE participant_id = ANY (forgotten);
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
REVOKE ALL ON FUNCTION leave(text, bytea[], bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leave(text, bytea[], bytea[]) TO response_stops;
