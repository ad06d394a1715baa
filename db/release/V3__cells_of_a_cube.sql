-- A release has any measure of any group that its study's cube names. What was released before stays what it was.
ALTER TABLE release ADD COLUMN filters text[] NOT NULL DEFAULT '{arm}';
ALTER TABLE release ALTER COLUMN filters DROP DEFAULT;

-- One level a filter, empty where it does not tell apart. A value keeps the decimals that it is shown with.
CREATE TABLE figure (
    release_id bigint NOT NULL REFERENCES release,
    place      integer NOT NULL,
    measure    text NOT NULL,
    levels     text[] NOT NULL,
    value      numeric NOT NULL,
    lower      numeric,
    upper      numeric,
    PRIMARY KEY (release_id, place),
    UNIQUE (release_id, measure, levels)
);
INSERT INTO figure SELECT release_id, row_number() OVER (PARTITION BY release_id ORDER BY measure, arm) - 1,
    CASE measure WHEN 'frame' THEN 'frame' ELSE 'mean:life_rating' END, ARRAY[arm],
    CASE measure WHEN 'frame' THEN round(value) ELSE value END, lower, upper FROM cell;
DROP TABLE cell;
ALTER TABLE figure RENAME TO cell;

GRANT SELECT, INSERT ON cell TO release_publication;
GRANT SELECT ON cell TO release_dashboard;
