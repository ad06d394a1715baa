-- What has to be said with the figures, because of how the arms came about or when they left.
ALTER TABLE release ADD COLUMN facts text[] NOT NULL DEFAULT '{}'
    CHECK (facts <@ ARRAY['not-randomised', 'simulated-arms', 'arm-list-early']);
