/**
 * What is asked and how it is scored: definitions read from YAML, refused with a line number when they are wrong,
 * and evaluated without side effects. It uses the study package, for the design that a study file
 * describes, and the statistics package, to read the formula of a plan.
 */
@ApplicationModule(allowedDependencies = {"study", "statistics", "statistics :: *"})
@NullMarked
package nl.maatstaf.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
