-- Only codes that the response side knows are worth a letter.
GRANT SELECT (id, delivered) ON admission_batch TO contact_fieldwork;
