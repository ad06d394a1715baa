package nl.maatstaf.responding;

import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * How many people of a frame were allocated to the same arm in the same layer.
 *
 * @param cohort  the cohort's name
 * @param arm     the pathway they were allocated to
 * @param stratum the layer they were allocated in
 * @param people  how many they are, at least one
 */
public record FrameCount(String cohort, Arm arm, Stratum stratum, int people) {}
