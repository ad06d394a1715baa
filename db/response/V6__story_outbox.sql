-- Stories that wait for enough others before they go to the story store, on nobody's name.
CREATE TABLE story_batch (
    id    uuid PRIMARY KEY,
    study text NOT NULL UNIQUE
);

CREATE TABLE story_outbox (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    study    text NOT NULL,
    words    text NOT NULL CHECK (words <> ''),
    batch_id uuid REFERENCES story_batch
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'response_stories') THEN
        CREATE ROLE response_stories LOGIN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO response_stories', current_database());
END
$$;

-- Who hands a story in never sees one, not even their own; who passes stories on sees no participant.
GRANT INSERT (study, words) ON story_outbox TO response_respondent;
GRANT SELECT, DELETE, UPDATE (batch_id) ON story_outbox TO response_stories;
GRANT SELECT, INSERT, DELETE ON story_batch TO response_stories;
-- To wipe the rows that were passed on: the words would lie in the file until somebody else needs the room.
GRANT MAINTAIN ON story_outbox TO response_stories;
