-- A run of letters: one kind of letter of one wave to one cohort (in wave 0, to those who were drawn together). It is
-- made once, whatever breaks off and whichever process makes it.
CREATE TABLE letter_run (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    study       text NOT NULL,
    cohort      text NOT NULL,
    wave        smallint NOT NULL CHECK (wave BETWEEN 0 AND 8),
    kind        text NOT NULL CHECK (kind IN ('INVITATION', 'REMINDER_1', 'REMINDER_2', 'THANKS')),
    drawn       smallint NOT NULL CHECK (drawn >= 0),
    prepared_on date,
    -- Whether the response side was told to forget the stop list of this run.
    stops_done  boolean NOT NULL DEFAULT false,
    out_on      date,
    UNIQUE (study, cohort, wave, kind, drawn),
    CHECK (out_on IS NULL OR prepared_on IS NOT NULL)
);

-- To whom a run goes, from when it is prepared until its letters are out and each of its mails is sent. Then the rows go: who got a reminder is
-- who had not answered, and that is kept nowhere.
CREATE TABLE letter (
    run_id          uuid NOT NULL REFERENCES letter_run,
    frame_member_id bigint NOT NULL REFERENCES invitation,
    by_mail         boolean NOT NULL,
    PRIMARY KEY (run_id, frame_member_id)
);

-- With whom somebody got their first letter: 1 for the first of wave 0, 2 for the first replacements, and so on.
ALTER TABLE invitation ADD COLUMN drawn smallint;

-- The clock of the processes that prepare letters; its columns are db-scheduler's.
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);

GRANT SELECT, INSERT, UPDATE (prepared_on, stops_done, out_on) ON letter_run TO contact_fieldwork;
GRANT SELECT, INSERT, UPDATE (by_mail), DELETE, MAINTAIN ON letter TO contact_fieldwork;
GRANT UPDATE (drawn) ON invitation TO contact_fieldwork;
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO contact_fieldwork;

-- How many stayed out of the frame, and why, for the drawing of where everybody went.
GRANT SELECT (study, out_working, out_trede, out_age, out_assistance) ON frame_file TO contact_fieldwork;
