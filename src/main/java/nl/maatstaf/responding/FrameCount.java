package nl.maatstaf.responding;

import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;

/**
 * How many people of a frame were allocated to the same arm in the same layer and are alike in their traits.
 *
 * @param cohort  the cohort's name
 * @param arm     the pathway they were allocated to
 * @param stratum the layer they were allocated in
 * @param traits  what else a release may tell people apart by
 * @param people  how many they are, at least one
 */
public record FrameCount(String cohort, Arm arm, Stratum stratum, Traits traits, int people) {}
