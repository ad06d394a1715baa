package nl.maatstaf.fieldwork.draw;

import nl.maatstaf.study.Stratum;

/**
 * A layer of a cohort.
 *
 * @param stratum the layer
 * @param frame   how many people it holds
 * @param drawn   how many of them were drawn so far
 */
public record DrawnStratum(Stratum stratum, int frame, int drawn) {}
