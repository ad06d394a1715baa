-- Takes people out who said so on the phone. All withdrawals of the study are written anew in random order, also when
-- nobody is added, so that neither the order of the rows nor the transaction that wrote them tells who came along when.
-- Says nothing back: not whether a code is known, and not whether somebody had answered.
CREATE FUNCTION withdraw(of_study text, hashes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Somebody may withdraw on their own, or a wave be written anew, at the same moment.
    LOCK TABLE withdrawal IN SHARE ROW EXCLUSIVE MODE;
    WITH gone AS (
        DELETE FROM withdrawal USING participant
        WHERE participant.id = participant_id AND study = of_study
        RETURNING participant_id
    ), everybody AS (
        SELECT participant_id FROM gone
        UNION
        SELECT access_code.participant_id FROM access_code JOIN participant ON id = access_code.participant_id
        WHERE study = of_study AND code_hash = ANY (hashes)
    )
    INSERT INTO withdrawal (participant_id) SELECT participant_id FROM everybody ORDER BY gen_random_uuid();
END
$$;
REVOKE ALL ON FUNCTION withdraw(text, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdraw(text, bytea[]) TO response_stops;

-- The old rows lie there until somebody clears them away, which nobody can within a transaction.
GRANT MAINTAIN ON withdrawal TO response_stops;
