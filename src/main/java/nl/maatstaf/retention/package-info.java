/**
 * Until when data are kept, and that they go when their time has come: one administrator signs, another one has them deleted,
 * and what is left is counted. Each store deletes by itself; nothing here reads a row.
 */
@ApplicationModule(allowedDependencies = {"store", "study", "instrument", "shell", "staff", "staff :: audit", "input"})
@NullMarked
package nl.maatstaf.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
