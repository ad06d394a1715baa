-- How fast somebody went through the questions, as one of three bands: from times that were only ever in memory, made
-- when the questionnaire is sent. None where it can't be told, as after an interruption. It stays with the response until
-- the wave is closed; then only how many there were of each is kept, because a web log, which knows when pages were asked
-- for, could be laid beside it.
ALTER TABLE response ADD COLUMN speed text CHECK (speed IN ('fast', 'usual', 'slow'));
GRANT UPDATE (speed) ON response TO response_respondent;
ALTER TABLE wave_close ADD COLUMN fast integer, ADD COLUMN usual integer, ADD COLUMN slow integer;
