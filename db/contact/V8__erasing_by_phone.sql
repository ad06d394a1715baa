-- Somebody may ask on the phone to have everything erased, which takes the same way as withdrawing. Whoever left goes along
-- with every print run, so nothing need be remembered about what arrived.
ALTER TABLE contact_event DROP CONSTRAINT contact_event_outcome_check;
ALTER TABLE contact_event ADD CONSTRAINT contact_event_outcome_check CHECK (outcome IN ('interviewed',
    'interviewed-recording-unusable', 'partial', 'no-phone-number', 'voicemail', 'no-assistance-any-more',
    'insufficient-dutch', 'not-possible-in-period', 'illness', 'no-time', 'no-wish', 'appointment-made',
    'moved-address-unknown', 'moved-new-address', 'deceased', 'withdrawn', 'erasure-wished', 'email-consent-given',
    'email-consent-withdrawn'));
ALTER TABLE withdrawal_outbox DROP COLUMN delivered;
