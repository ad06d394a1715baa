-- The frame is handed in before anybody is allocated, with what is needed to reach people in more ways than by letter.
ALTER TABLE frame_member
    ALTER COLUMN arm DROP NOT NULL,
    ADD COLUMN phone text,
    ADD COLUMN email text,
    -- Said by the participant, never by the municipality: without it no mail is sent.
    ADD COLUMN email_consent boolean NOT NULL DEFAULT false,
    ADD COLUMN trede_code text;
UPDATE frame_member SET trede_code = CASE WHEN trede <= 2 THEN trede || '.0' ELSE trede::text END;
ALTER TABLE frame_member
    ALTER COLUMN trede_code SET NOT NULL,
    ADD CHECK (left(trede_code, 1) = trede::text);

GRANT SELECT (phone, email, email_consent), UPDATE (email_consent) ON frame_member TO contact_fieldwork;
