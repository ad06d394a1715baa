-- What an attacker found who had a login role and not the application in front of it.

-- A list is for at least 25 people, and not for one person's code handed in 25 times; and there are nine waves.
CREATE OR REPLACE FUNCTION stop_list(of_study text, of_cohort text, open_wave smallint, on_day date, asked bytea[])
    RETURNS bytea[]
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known bytea[];
BEGIN
    SELECT array_agg(code_hash) INTO known FROM access_code JOIN participant ON id = participant_id
        WHERE study = of_study AND cohort = of_cohort;
    IF known IS NULL OR cardinality(known) < 25 OR NOT (asked @> known AND known @> asked)
            OR open_wave NOT BETWEEN 0 AND 8 THEN
        RAISE EXCEPTION 'A stop list is for a whole cohort.' USING ERRCODE = 'MS001';
    END IF;
    INSERT INTO stop_list_given VALUES (of_study, of_cohort, on_day) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'A stop list is given once a day.' USING ERRCODE = 'MS002';
    END IF;
    RETURN coalesce((SELECT array_agg(code_hash) FROM access_code JOIN participant ON id = access_code.participant_id
        WHERE study = of_study AND cohort = of_cohort AND (
            open_wave IS NULL
            OR EXISTS (SELECT FROM wave_close
                WHERE wave_close.study = of_study AND wave_close.cohort = of_cohort AND wave = open_wave)
            OR EXISTS (SELECT FROM response
                WHERE response.participant_id = id AND wave = open_wave AND submitted)
            OR EXISTS (SELECT FROM withdrawal WHERE withdrawal.participant_id = id))), '{}');
END
$$;

-- Only a closed wave is written anew: in an open one it would take the versions from under somebody who answers.
ALTER FUNCTION rewrite_wave(text, text, smallint) RENAME TO write_wave_anew;
REVOKE ALL ON FUNCTION write_wave_anew(text, text, smallint) FROM response_evaluation;
CREATE FUNCTION rewrite_wave(of_study text, of_cohort text, of_wave smallint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM wave_close WHERE study = of_study AND cohort = of_cohort AND wave = of_wave) THEN
        RAISE EXCEPTION 'Wave % of cohort % is not closed.', of_wave, of_cohort;
    END IF;
    PERFORM write_wave_anew(of_study, of_cohort, of_wave);
END
$$;
REVOKE ALL ON FUNCTION rewrite_wave(text, text, smallint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rewrite_wave(text, text, smallint) TO response_evaluation;

-- Whoever holds a code changes no score of a wave that is closed.
CREATE FUNCTION keep_closed_scores() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM wave_close WHERE study = NEW.study AND cohort = NEW.cohort
            AND to_jsonb(NEW) -> ('w' || wave) IS DISTINCT FROM to_jsonb(OLD) -> ('w' || wave)) THEN
        RAISE EXCEPTION 'The scores of a closed wave stay what they are.';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_closed_scores BEFORE UPDATE ON trajectory FOR EACH ROW
    WHEN (current_user = 'response_respondent') EXECUTE FUNCTION keep_closed_scores();

ALTER TABLE response ADD CONSTRAINT response_in_a_wave CHECK (wave <= 8);
