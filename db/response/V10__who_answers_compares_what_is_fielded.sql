-- A process that lets people answer compares what it would ask with what was fielded, and it can't be the process that
-- admits them: that is another door. (V3 said that who answers never needs it.)
GRANT SELECT ON fielded TO response_respondent;
