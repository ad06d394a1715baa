-- What has to be said with every result of a cohort, because of how its arms came about or when they left. Said once, it
-- stays said.
CREATE TABLE cohort_fact (
    study  text NOT NULL,
    cohort text NOT NULL,
    fact   text NOT NULL CHECK (fact IN ('not-randomised', 'simulated-arms', 'arm-list-early')),
    PRIMARY KEY (study, cohort, fact)
);
GRANT SELECT, INSERT ON cohort_fact TO response_admission;
GRANT SELECT ON cohort_fact TO response_evaluation;

-- They go along with every release.
ALTER TABLE release_outbox ADD COLUMN facts text[] NOT NULL DEFAULT '{}';
