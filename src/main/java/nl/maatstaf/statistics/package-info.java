/**
 * Statistics for the comparison of two arms. This package holds what all procedures have in common: how they are
 * described and run ({@link nl.maatstaf.statistics.Procedure}, {@link nl.maatstaf.statistics.Method}), and how they
 * answer ({@link nl.maatstaf.statistics.Outcome}, {@link nl.maatstaf.statistics.Finding},
 * {@link nl.maatstaf.statistics.Caveat}); every room beside it holds one family of procedures. Uses the JDK and Commons
 * Math only: no clock, no randomness without a given generator, no rounding, so that one build gives the same digits.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.maatstaf.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
