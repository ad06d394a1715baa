-- At which waves a score is there, bit by bit: wave 0 is the lowest bit. Moments are grouped by it, and what the server
-- keeps with the row need not be found again for every row of every analysis.
ALTER TABLE trajectory ADD COLUMN observed smallint NOT NULL GENERATED ALWAYS AS ((
    (w0 IS NOT NULL)::int + (w1 IS NOT NULL)::int * 2 + (w2 IS NOT NULL)::int * 4 + (w3 IS NOT NULL)::int * 8
    + (w4 IS NOT NULL)::int * 16 + (w5 IS NOT NULL)::int * 32 + (w6 IS NOT NULL)::int * 64
    + (w7 IS NOT NULL)::int * 128 + (w8 IS NOT NULL)::int * 256)::smallint) STORED;
