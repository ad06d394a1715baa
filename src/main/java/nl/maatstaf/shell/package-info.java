/**
 * The house around the rooms: the start page, the frames of the three audiences, languages, and the sentences people
 * see when something goes wrong. Knows no feature; features put their pages into its frames.
 */
@ApplicationModule(allowedDependencies = {"store", "study"})
@NullMarked
package nl.maatstaf.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
