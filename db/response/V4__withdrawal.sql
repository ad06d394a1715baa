-- Who takes part no longer. Their code then opens nothing, and looks like one that never was.
CREATE TABLE withdrawal (
    participant_id bigint PRIMARY KEY REFERENCES participant
);

ALTER TABLE withdrawal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_row ON withdrawal TO response_respondent
    USING (participant_id = (SELECT current_participant()));

GRANT SELECT, INSERT ON withdrawal TO response_respondent;
