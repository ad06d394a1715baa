/**
 * What a study is: its arms, strata, cohorts and calendar of waves, and the two draws that need chance, allocation
 * and sampling. It uses the JDK only; dates and random numbers are parameters.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.maatstaf.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
