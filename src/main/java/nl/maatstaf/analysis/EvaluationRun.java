package nl.maatstaf.analysis;

import java.time.LocalDate;
import nl.maatstaf.analysis.result.Results;

/**
 * A run of the plan, as it was computed and kept.
 *
 * @param number  counts the runs of a study from 1
 * @param by      who ran it
 * @param on      on which day
 * @param results what it gave
 */
public record EvaluationRun(int number, String by, LocalDate on, Results results) {}
