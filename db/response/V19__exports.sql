-- Which data left under which agreement. A line is written before the file is made, and gets the file's SHA-256 once, when
-- it is finished; nothing of it is ever changed or taken away.
CREATE TABLE data_export (
    study       text NOT NULL,
    number      integer NOT NULL CHECK (number > 0),
    snapshot    integer NOT NULL,
    with_arm    boolean NOT NULL,
    fewest      integer NOT NULL CHECK (fewest >= 10),
    purpose     text NOT NULL CHECK (length(purpose) BETWEEN 10 AND 200),
    agreement   text NOT NULL CHECK (length(agreement) BETWEEN 3 AND 100),
    exported_by text NOT NULL,
    exported_on date NOT NULL,
    sha256      text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (study, number),
    FOREIGN KEY (study, snapshot) REFERENCES wave_close (study, snapshot)
);
ALTER TABLE data_export ENABLE ROW LEVEL SECURITY;
CREATE POLICY every_row ON data_export FOR SELECT TO response_evaluation USING (true);
CREATE POLICY new_row ON data_export FOR INSERT TO response_evaluation WITH CHECK (sha256 IS NULL);
CREATE POLICY finished_once ON data_export FOR UPDATE TO response_evaluation
    USING (sha256 IS NULL) WITH CHECK (sha256 IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (sha256) ON data_export TO response_evaluation;
