-- What people wrote for others to read. No participant, no wave, no time, and no key that stands anywhere else.

CREATE TABLE story (
    id    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    study text NOT NULL,
    words text NOT NULL CHECK (words <> '')
);

-- Batches that have arrived, so that a batch delivered twice is taken once. Which story came in which is not kept.
CREATE TABLE story_receipt (
    batch_id uuid PRIMARY KEY
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'story_reception') THEN
        CREATE ROLE story_reception LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'story_editing') THEN
        CREATE ROLE story_editing LOGIN;
    END IF;
    -- The roles of other stores on the same server may not even connect.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO story_reception, story_editing', current_database());
END
$$;

-- Reception puts stories in and never sees one again; of receipts it must know which are there.
GRANT INSERT (study, words) ON story TO story_reception;
GRANT INSERT ON story_receipt TO story_reception;
GRANT SELECT ON story TO story_editing;
