-- How many people were allocated where, so that evaluation never has to ask the contact store. Whoever was allocated
-- stays so, and therefore the counts of a cohort arrive once.
CREATE TABLE frame_receipt (
    study  text NOT NULL,
    cohort text NOT NULL,
    PRIMARY KEY (study, cohort)
);

CREATE TABLE frame_count (
    study     text NOT NULL,
    cohort    text NOT NULL,
    arm       text NOT NULL CHECK (arm IN ('regular', 'tailored')),
    trede     smallint NOT NULL,
    part_time boolean NOT NULL,
    people    integer NOT NULL CHECK (people > 0),
    PRIMARY KEY (study, cohort, arm, trede, part_time),
    FOREIGN KEY (study, cohort) REFERENCES frame_receipt
);

GRANT SELECT, INSERT ON frame_receipt, frame_count TO response_admission;
GRANT SELECT ON frame_count TO response_evaluation;
