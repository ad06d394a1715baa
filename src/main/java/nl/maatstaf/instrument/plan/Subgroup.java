package nl.maatstaf.instrument.plan;

/**
 * By what the primary difference may depend: a stratum variable, or what somebody chose at baseline.
 *
 * @param by a variable of the layout ({@code trede}, {@code part_time}, {@code cohort}) or the id of an item of one
 *           choice that is asked at the baseline wave
 */
public record Subgroup(String by) {}
