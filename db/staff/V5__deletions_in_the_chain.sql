-- Which kind of data was deleted, or is about to be, because its time had come.
ALTER TABLE audit_entry ADD COLUMN data text CHECK (data IN ('never-drawn', 'code-link', 'contact-data', 'free-text', 'answers'));
