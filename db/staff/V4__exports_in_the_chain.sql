-- What an export of data was for. The one text in the chain that somebody words: an evaluator, who sees no name, no client
-- number and no code. One line, and nothing in it that steers a terminal.
ALTER TABLE audit_entry
    ADD COLUMN snapshot text CHECK (snapshot ~ '^[1-9][0-9]{0,8}$'),
    ADD COLUMN purpose  text CHECK (length(purpose) BETWEEN 10 AND 200 AND purpose !~ '[[:cntrl:]]');
