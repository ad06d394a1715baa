-- What the municipality's register says, under pseudonym: outcomes that nobody was asked for, and which pathway
-- activities there were. By quarter and month, never by day.
CREATE TABLE register_quarter (
    participant_id bigint NOT NULL REFERENCES participant,
    quarter        text NOT NULL CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
    trede_code     text NOT NULL,
    on_assistance  boolean NOT NULL,
    paid_hours     smallint NOT NULL CHECK (paid_hours BETWEEN 0 AND 60),
    deceased       boolean NOT NULL,
    PRIMARY KEY (participant_id, quarter)
);

CREATE TABLE exposure (
    participant_id bigint NOT NULL REFERENCES participant,
    kind           text NOT NULL CHECK (kind IN ('training', 'work-experience', 'trial-placement', 'wage-subsidy',
        'employer-meeting', 'funds', 'volunteering')),
    month          date NOT NULL CHECK (extract(day FROM month) = 1),
    PRIMARY KEY (participant_id, kind, month)
);

-- Which feeds have arrived, so that one delivered twice is written once, and an older one never replaces a newer one.
CREATE TABLE register_receipt (
    study   text NOT NULL,
    quarter text NOT NULL,
    version integer NOT NULL,
    people  integer NOT NULL,
    PRIMARY KEY (study, quarter, version, people)
);

ALTER TABLE register_quarter ENABLE ROW LEVEL SECURITY;
ALTER TABLE exposure ENABLE ROW LEVEL SECURITY;
CREATE POLICY every_row ON register_quarter TO response_evaluation USING (true);
CREATE POLICY every_row ON exposure TO response_evaluation USING (true);
GRANT SELECT ON register_quarter, exposure TO response_evaluation;

-- Writes one feed of a study down, all or nothing. Admission brings codes and may never ask whose pseudonym belongs to
-- which, so the database finds it here. Whoever withdrew is followed no further. True when it was written, false when
-- this or a newer one had arrived before. The same one with more people is written again as a whole.
CREATE FUNCTION put_register(of_study text, of_quarter text, of_version integer, codes bytea[], trede_codes text[],
    on_assistance boolean[], paid_hours smallint[], deceased boolean[],
    exposed integer[], kinds text[], months date[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    first_month date := make_date(left(of_quarter, 4)::integer, 3 * right(of_quarter, 1)::integer - 2, 1);
    known integer;
BEGIN
    SELECT count(DISTINCT code_hash) INTO known FROM access_code JOIN participant ON id = participant_id
        WHERE study = of_study AND code_hash = ANY (codes);
    IF known < 25 OR known <> cardinality(codes) THEN
        RAISE EXCEPTION 'A register feed is of at least 25 people of one study, each of them once.' USING ERRCODE = 'MS004';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('register of ' || of_study || ' in ' || of_quarter, 0));
    IF EXISTS (SELECT FROM register_receipt
            WHERE study = of_study AND quarter = of_quarter AND (version, people) >= (of_version, known)) THEN
        RETURN false;
    END IF;
    INSERT INTO register_receipt VALUES (of_study, of_quarter, of_version, known);
    DELETE FROM register_quarter USING participant
        WHERE id = participant_id AND study = of_study AND quarter = of_quarter;
    DELETE FROM exposure USING participant
        WHERE id = participant_id AND study = of_study AND month >= first_month
        AND month < first_month + interval '3 months';
    INSERT INTO register_quarter
        SELECT access_code.participant_id, of_quarter, given.trede_code, given.on_assistance, given.paid_hours, given.deceased
        FROM unnest(codes, trede_codes, on_assistance, paid_hours, deceased) WITH ORDINALITY
            AS given (code, trede_code, on_assistance, paid_hours, deceased, place)
        JOIN access_code ON code_hash = code
        WHERE NOT EXISTS (SELECT FROM withdrawal WHERE withdrawal.participant_id = access_code.participant_id)
        ORDER BY place;
    INSERT INTO exposure
        SELECT access_code.participant_id, given.kind, given.month
        FROM unnest(exposed, kinds, months) WITH ORDINALITY AS given (place, kind, month, number)
        JOIN access_code ON code_hash = codes[given.place]
        WHERE given.month >= first_month AND given.month < first_month + interval '3 months'
        AND NOT EXISTS (SELECT FROM withdrawal WHERE withdrawal.participant_id = access_code.participant_id)
        ORDER BY number
        ON CONFLICT DO NOTHING;
    RETURN true;
END
$$;
REVOKE ALL ON FUNCTION put_register(text, text, integer, bytea[], text[], boolean[], smallint[], boolean[], integer[],
    text[], date[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION put_register(text, text, integer, bytea[], text[], boolean[], smallint[], boolean[], integer[],
    text[], date[]) TO response_admission;
