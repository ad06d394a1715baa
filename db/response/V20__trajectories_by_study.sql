-- A small study beside a large one: its people are read many times in one run, and all the others need not be looked at.
CREATE INDEX trajectory_of_study ON trajectory (study, outcome);
