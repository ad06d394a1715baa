-- What is public. Only protected figures are ever written here, and no role may change one afterwards.

CREATE TABLE release (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study       text NOT NULL,
    quarter     text NOT NULL CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
    released_on date NOT NULL,
    UNIQUE (study, quarter)
);

CREATE TABLE cell (
    release_id bigint NOT NULL REFERENCES release,
    measure    text NOT NULL CHECK (measure IN ('frame', 'life_rating')),
    arm        text NOT NULL CHECK (arm IN ('regular', 'tailored')),
    value      numeric(8, 1) NOT NULL,
    lower      numeric(8, 1),
    upper      numeric(8, 1),
    PRIMARY KEY (release_id, measure, arm)
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'release_publication') THEN
        CREATE ROLE release_publication LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'release_dashboard') THEN
        CREATE ROLE release_dashboard LOGIN;
    END IF;
    -- The roles of other stores on the same server may not even connect.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO release_publication, release_dashboard', current_database());
END
$$;

GRANT SELECT, INSERT ON release, cell TO release_publication;
GRANT SELECT ON release, cell TO release_dashboard;
