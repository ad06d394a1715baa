-- Only admission compares what is fielded; who answers never needs it.
REVOKE SELECT ON fielded FROM response_respondent;
