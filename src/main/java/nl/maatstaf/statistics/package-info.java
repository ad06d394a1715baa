/**
 * Exact mixed models for repeated measurements, fitted from sufficient statistics rather than from participants.
 * Uses the JDK and Commons Math only: no clock, no randomness, no rounding, so that one build gives the same digits.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.maatstaf.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
