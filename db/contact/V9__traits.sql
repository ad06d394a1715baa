-- What a release tells people apart by besides their layer: how old they were at allocation, in bands, and their sex in the
-- register. Empty in a study that releases nothing by it. Allocation passes it on, and still sees no month of birth.
ALTER TABLE frame_member
    ADD COLUMN age_band text NOT NULL DEFAULT '' CHECK (age_band ~ '^([0-9]{1,2}-[0-9]{1,2})?$'),
    ADD COLUMN sex text NOT NULL DEFAULT '' CHECK (sex IN ('', 'f', 'm', 'x'));
GRANT SELECT (age_band, sex) ON frame_member TO contact_allocation;
GRANT INSERT (age_band, sex) ON frame_member TO contact_intake;

ALTER TABLE allocated_count
    ADD COLUMN age_band text NOT NULL DEFAULT '',
    ADD COLUMN sex text NOT NULL DEFAULT '',
    DROP CONSTRAINT allocated_count_pkey,
    ADD PRIMARY KEY (study, cohort, arm, trede, part_time, age_band, sex);
