/**
 * Files and options that somebody hands to a command: CSV read row by row, and one plain sentence for what can't be used.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.maatstaf.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
