-- Figures on their way to the release store: protected, as everybody may see them, and nothing else. What was put here
-- once is what is released, whatever is computed afterwards.
CREATE TABLE release_outbox (
    study       text NOT NULL,
    quarter     text NOT NULL CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
    released_on date NOT NULL,
    PRIMARY KEY (study, quarter)
);

CREATE TABLE release_outbox_cell (
    study   text NOT NULL,
    quarter text NOT NULL,
    measure text NOT NULL CHECK (measure IN ('frame', 'life_rating')),
    arm     text NOT NULL CHECK (arm IN ('regular', 'tailored')),
    value   numeric(8, 1) NOT NULL,
    lower   numeric(8, 1),
    upper   numeric(8, 1),
    PRIMARY KEY (study, quarter, measure, arm),
    FOREIGN KEY (study, quarter) REFERENCES release_outbox ON DELETE CASCADE
);

GRANT SELECT, INSERT, DELETE ON release_outbox TO response_evaluation;
GRANT SELECT, INSERT ON release_outbox_cell TO response_evaluation;
