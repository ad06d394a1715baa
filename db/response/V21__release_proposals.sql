-- What one evaluator proposes to make public and another approves. Only what is protected is here, and what is hidden and
-- why, for the two of them. Nothing waits any more in the outbox that this takes the place of: a quarter that was on its way
-- is proposed again, from the same closed waves.
DROP TABLE release_outbox_cell;
DROP TABLE release_outbox;

CREATE TABLE release_proposal (
    study         text NOT NULL,
    quarter       text NOT NULL CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
    filters       text[] NOT NULL,
    facts         text[] NOT NULL CHECK (facts <@ ARRAY['not-randomised', 'simulated-arms', 'arm-list-early']),
    proposed_by   text NOT NULL,
    proposed_on   date NOT NULL,
    -- How many counts and sums stay hidden, how wide the narrowest of them stays at least, and how long that took.
    hidden_counts integer NOT NULL,
    narrowest     numeric,
    milliseconds  bigint NOT NULL,
    approved_by   text CHECK (approved_by <> proposed_by),
    released_on   date,
    delivered     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (study, quarter),
    CHECK ((approved_by IS NULL) = (released_on IS NULL)),
    CHECK (approved_by IS NOT NULL OR NOT delivered)
);

-- One level a filter, empty where it does not tell apart. A value keeps the decimals that it is shown with.
CREATE TABLE release_proposal_cell (
    study   text NOT NULL,
    quarter text NOT NULL,
    place   integer NOT NULL,
    measure text NOT NULL,
    levels  text[] NOT NULL,
    value   numeric NOT NULL,
    lower   numeric,
    upper   numeric,
    PRIMARY KEY (study, quarter, place),
    UNIQUE (study, quarter, measure, levels),
    FOREIGN KEY (study, quarter) REFERENCES release_proposal ON DELETE CASCADE
);

CREATE TABLE release_proposal_hidden (
    study   text NOT NULL,
    quarter text NOT NULL,
    place   integer NOT NULL,
    measure text NOT NULL,
    levels  text[] NOT NULL,
    reason  text NOT NULL CHECK (reason IN ('too-few', 'nearly-all', 'alike', 'beside-the-rest')),
    PRIMARY KEY (study, quarter, place),
    FOREIGN KEY (study, quarter) REFERENCES release_proposal ON DELETE CASCADE
);

GRANT SELECT, INSERT, DELETE, UPDATE (approved_by, released_on, delivered) ON release_proposal TO response_evaluation;
GRANT SELECT, INSERT ON release_proposal_cell, release_proposal_hidden TO response_evaluation;

-- Once approved it stays what it was, and once delivered it was delivered.
CREATE FUNCTION keep_approval() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.delivered OR (OLD.approved_by IS NOT NULL
            AND (NEW.approved_by, NEW.released_on) IS DISTINCT FROM (OLD.approved_by, OLD.released_on)) THEN
        RAISE EXCEPTION 'The release of % is approved, and stays what it is.', OLD.quarter;
    END IF;
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION keep_approval() FROM PUBLIC;
CREATE TRIGGER keep_approval BEFORE UPDATE ON release_proposal FOR EACH ROW EXECUTE FUNCTION keep_approval();
ALTER TABLE release_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON release_proposal FOR SELECT TO response_evaluation USING (true);
CREATE POLICY proposed ON release_proposal FOR INSERT TO response_evaluation WITH CHECK (approved_by IS NULL);
CREATE POLICY on_its_way ON release_proposal FOR UPDATE TO response_evaluation USING (NOT delivered) WITH CHECK (true);
CREATE POLICY taken_back ON release_proposal FOR DELETE TO response_evaluation USING (approved_by IS NULL);
ALTER TABLE release_proposal_cell ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON release_proposal_cell FOR SELECT TO response_evaluation USING (true);
CREATE POLICY proposed ON release_proposal_cell FOR INSERT TO response_evaluation WITH CHECK (EXISTS (
    SELECT FROM release_proposal p WHERE p.study = release_proposal_cell.study AND p.quarter = release_proposal_cell.quarter
    AND p.approved_by IS NULL));
ALTER TABLE release_proposal_hidden ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON release_proposal_hidden FOR SELECT TO response_evaluation USING (true);
CREATE POLICY proposed ON release_proposal_hidden FOR INSERT TO response_evaluation WITH CHECK (EXISTS (
    SELECT FROM release_proposal p WHERE p.study = release_proposal_hidden.study AND p.quarter = release_proposal_hidden.quarter
    AND p.approved_by IS NULL));
