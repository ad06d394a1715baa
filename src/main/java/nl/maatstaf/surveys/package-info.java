/**
 * The folder {@code surveys/} as this installation has it: found, read and checked before anything starts, and checked
 * on request by the command {@code check}. What a definition means is said in the package instrument.
 */
@ApplicationModule(allowedDependencies = {"instrument", "instrument :: reading", "store"})
@NullMarked
package nl.maatstaf.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
