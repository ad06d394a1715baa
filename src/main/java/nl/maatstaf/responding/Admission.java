package nl.maatstaf.responding;

import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;

/**
 * Somebody who is invited, as the contact side hands them over: a code and what an analysis needs, nothing that says
 * who it is.
 *
 * @param code    the code in their letter
 * @param cohort  the cohort's name
 * @param arm     the pathway they were allocated to
 * @param stratum the layer they were allocated in
 * @param traits  what else a release may tell people apart by
 */
public record Admission(AccessCode code, String cohort, Arm arm, Stratum stratum, Traits traits) {}
