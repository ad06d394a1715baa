package nl.maatstaf.analysis.result;

import java.util.OptionalDouble;

/**
 * The result of a test. It exists only beside a confirmatory standing.
 *
 * @param p        two-sided
 * @param adjusted the p-value adjusted for the other key secondary outcomes; empty where nothing is adjusted for
 */
public record Tested(double p, OptionalDouble adjusted) {}
