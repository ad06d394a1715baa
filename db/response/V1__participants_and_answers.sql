-- Answers under pseudonym. No name, no address, no client number, no time of answering.

CREATE TABLE participant (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study     text NOT NULL,
    cohort    text NOT NULL,
    arm       text NOT NULL CHECK (arm IN ('regular', 'tailored')),
    trede     smallint NOT NULL,
    part_time boolean NOT NULL
);

-- The hash is keyed with a pepper that is kept outside this database.
CREATE TABLE access_code (
    code_hash      bytea PRIMARY KEY,
    participant_id bigint NOT NULL UNIQUE REFERENCES participant
);

-- Batches of codes that have arrived, so that a batch delivered twice is admitted once.
CREATE TABLE admission_receipt (
    batch_id uuid PRIMARY KEY
);

-- Asked anew every wave: who sees what is worth reading again, and agreeing once is not agreeing for two years.
CREATE TABLE consent (
    participant_id bigint NOT NULL REFERENCES participant,
    wave           smallint NOT NULL,
    language       text NOT NULL,
    questionnaire  text NOT NULL,
    PRIMARY KEY (participant_id, wave)
);

CREATE TABLE response (
    participant_id bigint NOT NULL REFERENCES participant,
    wave           smallint NOT NULL CHECK (wave >= 0),
    questionnaire  text NOT NULL,
    language       text NOT NULL,
    mode           text NOT NULL CHECK (mode IN ('self', 'phone', 'face-to-face', 'paper')),
    submitted      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (participant_id, wave)
);

-- The version is made by the page: an older one that arrives late never replaces a newer one.
CREATE TABLE answer (
    participant_id bigint NOT NULL,
    wave           smallint NOT NULL,
    item           text NOT NULL,
    value          text NOT NULL,
    version        bigint NOT NULL,
    PRIMARY KEY (participant_id, wave, item),
    FOREIGN KEY (participant_id, wave) REFERENCES response
);

-- One row per participant and outcome: what an analysis needs and nothing else, as scaled integers, so that one pass
-- over this table without a join gives exact sums. Arm and strata stand here again for that reason; they are written
-- once, at admission, and no role may change them.
CREATE TABLE trajectory (
    participant_id bigint NOT NULL REFERENCES participant,
    outcome        text NOT NULL,
    study          text NOT NULL,
    cohort         text NOT NULL,
    arm            text NOT NULL,
    trede          smallint NOT NULL,
    part_time      boolean NOT NULL,
    w0 smallint, w1 smallint, w2 smallint, w3 smallint, w4 smallint, w5 smallint, w6 smallint, w7 smallint, w8 smallint,
    PRIMARY KEY (outcome, participant_id)
);

CREATE TABLE wave_close (
    study     text NOT NULL,
    cohort    text NOT NULL,
    wave      smallint NOT NULL,
    closed_by text NOT NULL,
    closed_on date NOT NULL,
    PRIMARY KEY (study, cohort, wave)
);

-- A plan is locked when two different people have signed the same text of it.
CREATE TABLE plan_signature (
    study       text NOT NULL,
    fingerprint text NOT NULL,
    signed_by   text NOT NULL,
    signed_at   timestamptz NOT NULL,
    PRIMARY KEY (study, fingerprint, signed_by)
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'response_respondent') THEN
        CREATE ROLE response_respondent LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'response_admission') THEN
        CREATE ROLE response_admission LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'response_evaluation') THEN
        CREATE ROLE response_evaluation LOGIN;
    END IF;
    -- The roles of other stores on the same server may not even connect.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO response_respondent, response_admission, response_evaluation', current_database());
END
$$;

-- Whose rows a respondent sees follows from the code they hold, and from nothing else: the application passes the
-- code's hash with each transaction, and the database itself finds the participant.
CREATE FUNCTION current_participant() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    RETURN (SELECT participant_id FROM access_code
            WHERE code_hash = decode(nullif(current_setting('maatstaf.code_hash', true), ''), 'hex'));
REVOKE ALL ON FUNCTION current_participant() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION current_participant() TO response_respondent;

ALTER TABLE participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE response ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE trajectory ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_row ON participant TO response_respondent USING (id = (SELECT current_participant()));
CREATE POLICY own_row ON consent TO response_respondent USING (participant_id = (SELECT current_participant()));
CREATE POLICY own_row ON response FOR SELECT TO response_respondent
    USING (participant_id = (SELECT current_participant()));
CREATE POLICY own_new_row ON response FOR INSERT TO response_respondent
    WITH CHECK (participant_id = (SELECT current_participant()));
CREATE POLICY own_row ON answer FOR SELECT TO response_respondent
    USING (participant_id = (SELECT current_participant()));
-- What was submitted is fixed: not even its owner changes it afterwards.
CREATE POLICY own_open_row ON response FOR UPDATE TO response_respondent
    USING (participant_id = (SELECT current_participant()) AND NOT submitted)
    WITH CHECK (participant_id = (SELECT current_participant()));
CREATE POLICY own_new_row ON answer FOR INSERT TO response_respondent
    WITH CHECK (participant_id = (SELECT current_participant()) AND EXISTS (
        SELECT FROM response WHERE response.participant_id = answer.participant_id AND response.wave = answer.wave
            AND NOT response.submitted));
CREATE POLICY own_open_row ON answer FOR UPDATE TO response_respondent
    USING (participant_id = (SELECT current_participant()) AND EXISTS (
        SELECT FROM response WHERE response.participant_id = answer.participant_id AND response.wave = answer.wave
            AND NOT response.submitted));
CREATE POLICY own_row ON trajectory TO response_respondent USING (participant_id = (SELECT current_participant()));
CREATE POLICY every_row ON participant TO response_admission USING (true);
CREATE POLICY every_row ON trajectory TO response_admission, response_evaluation USING (true);

-- A respondent: own answers; never an arm, a stratum or a result, not even their own.
GRANT SELECT (id, study, cohort) ON participant TO response_respondent;
GRANT SELECT, INSERT ON consent TO response_respondent;
GRANT SELECT, INSERT ON response TO response_respondent;
GRANT UPDATE (submitted) ON response TO response_respondent;
GRANT SELECT, INSERT ON answer TO response_respondent;
GRANT UPDATE (value, version) ON answer TO response_respondent;
GRANT SELECT (participant_id, outcome) ON trajectory TO response_respondent;
GRANT UPDATE (w0, w1, w2, w3, w4, w5, w6, w7, w8) ON trajectory TO response_respondent;
GRANT SELECT (study, cohort, wave) ON wave_close TO response_respondent;

-- Admission writes new participants and reads nothing of what they do afterwards.
GRANT INSERT ON participant, access_code, admission_receipt, trajectory TO response_admission;
GRANT SELECT (id) ON participant TO response_admission;
GRANT SELECT ON admission_receipt TO response_admission;

-- Evaluation reads outcomes with arm and strata; never a code.
GRANT SELECT ON trajectory TO response_evaluation;
GRANT SELECT, INSERT ON wave_close, plan_signature TO response_evaluation;
