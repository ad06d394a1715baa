-- On which days a stop list was given out. Never what was on it.
CREATE TABLE stop_list_given (
    study  text NOT NULL,
    cohort text NOT NULL,
    day    date NOT NULL,
    PRIMARY KEY (study, cohort, day)
);

-- Which of the codes of a cohort need no letter now: their questionnaire was sent, they take part no longer, or there is
-- nothing to fill in. Asked of fewer than all, it would tell about one person by what is missing; asked every minute,
-- it would tell when somebody answered.
CREATE FUNCTION stop_list(of_study text, of_cohort text, open_wave smallint, on_day date, asked bytea[]) RETURNS bytea[]
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    known bytea[];
BEGIN
    SELECT array_agg(code_hash) INTO known FROM access_code JOIN participant ON id = participant_id
        WHERE study = of_study AND cohort = of_cohort;
    IF cardinality(asked) < 25 OR known IS NULL OR NOT (asked @> known AND known @> asked) THEN
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

-- How many questionnaires were sent in a wave, once it is closed; before that nothing, so that nobody sees the number
-- rise.
CREATE FUNCTION submitted_in_closed_wave(of_study text, of_cohort text, of_wave smallint) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    RETURN (SELECT (SELECT count(*) FROM response JOIN participant ON id = participant_id
                WHERE participant.study = of_study AND participant.cohort = of_cohort
                AND response.wave = of_wave AND submitted)
            FROM wave_close
            WHERE wave_close.study = of_study AND wave_close.cohort = of_cohort AND wave_close.wave = of_wave);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'response_stops') THEN
        CREATE ROLE response_stops LOGIN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO response_stops', current_database());
END
$$;

-- Fieldwork may ask these two things, and sees no table.
REVOKE ALL ON FUNCTION stop_list(text, text, smallint, date, bytea[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION submitted_in_closed_wave(text, text, smallint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_list(text, text, smallint, date, bytea[]) TO response_stops;
GRANT EXECUTE ON FUNCTION submitted_in_closed_wave(text, text, smallint) TO response_stops;
