-- What was tried to reach somebody and what came of it: chosen from lists, so that nothing that somebody said can stand
-- here. The part of the day is enough to try at another time, and tells less than the minute does about who answered when.
CREATE TABLE contact_event (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Only who was invited has a log.
    frame_member_id bigint NOT NULL REFERENCES invitation,
    wave            smallint NOT NULL CHECK (wave BETWEEN 0 AND 8),
    day             date NOT NULL,
    part_of_day     text NOT NULL CHECK (part_of_day IN ('morning', 'afternoon', 'evening')),
    mode            text NOT NULL CHECK (mode IN ('letter', 'phone', 'home-visit', 'mail', 'other')),
    outcome         text NOT NULL CHECK (outcome IN ('interviewed', 'interviewed-recording-unusable', 'partial',
        'no-phone-number', 'voicemail', 'no-assistance-any-more', 'insufficient-dutch', 'not-possible-in-period', 'illness',
        'no-time', 'no-wish', 'appointment-made', 'moved-address-unknown', 'moved-new-address', 'deceased', 'withdrawn',
        'email-consent-given', 'email-consent-withdrawn')),
    place           text CHECK (place IN ('home', 'institute', 'elsewhere')),
    by_account      text NOT NULL,
    CHECK ((place IS NOT NULL) = (outcome IN ('interviewed', 'interviewed-recording-unusable', 'partial')))
);
CREATE INDEX contact_event_of ON contact_event (frame_member_id);

-- A slip stays where it is, and counts no more.
CREATE TABLE contact_correction (
    event_id   bigint PRIMARY KEY REFERENCES contact_event,
    by_account text NOT NULL
);

-- Who said on the phone to take part no longer, on its way to the response side. Once it was taken along, the slip can't
-- be undone here any more.
CREATE TABLE withdrawal_outbox (
    event_id  bigint PRIMARY KEY REFERENCES contact_event,
    taken     boolean NOT NULL DEFAULT false,
    delivered boolean NOT NULL DEFAULT false
);

-- How many people are where, at the few moments at which somebody may look. Never who.
CREATE TABLE tally_moment (
    study    text NOT NULL,
    cohort   text NOT NULL,
    wave     smallint NOT NULL CHECK (wave BETWEEN 0 AND 8),
    moment   text NOT NULL CHECK (moment IN ('first-reminder', 'second-reminder', 'close')),
    taken_on date NOT NULL,
    PRIMARY KEY (study, cohort, wave, moment)
);

CREATE TABLE tally (
    study     text NOT NULL,
    cohort    text NOT NULL,
    wave      smallint NOT NULL,
    moment    text NOT NULL,
    trede     smallint NOT NULL,
    part_time boolean NOT NULL,
    class     text NOT NULL CHECK (class IN ('I', 'P', 'R', 'NC', 'O', 'UH', 'UO')),
    people    integer NOT NULL CHECK (people > 0),
    PRIMARY KEY (study, cohort, wave, moment, trede, part_time, class),
    FOREIGN KEY (study, cohort, wave, moment) REFERENCES tally_moment
);

-- Names as they are searched: in lower case and without accents.
ALTER TABLE frame_member ADD COLUMN search_name text COLLATE "C" NOT NULL
    GENERATED ALWAYS AS (lower(regexp_replace(normalize(name, NFD), U&'[\0300-\036f]', '', 'g'))) STORED;

-- In a schema of its own, so that its functions are not among ours. It is a trusted extension: who owns the database may
-- make it.
CREATE SCHEMA trigrams;
CREATE EXTENSION pg_trgm SCHEMA trigrams;
CREATE INDEX frame_member_by_name ON frame_member (search_name, id);
CREATE INDEX frame_member_by_part_of_name ON frame_member USING gin (search_name trigrams.gin_trgm_ops);
CREATE INDEX frame_member_by_number ON frame_member (client_number text_pattern_ops);

GRANT SELECT (search_name) ON frame_member TO contact_fieldwork;
GRANT SELECT, INSERT ON contact_event, contact_correction, tally_moment, tally TO contact_fieldwork;
GRANT SELECT, INSERT, UPDATE (taken, delivered) ON withdrawal_outbox TO contact_fieldwork;
