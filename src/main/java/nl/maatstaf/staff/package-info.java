/**
 * The people who work on a study: their accounts, how they sign in, and what each role may do. Everything is denied
 * unless a page or a service method names a role. Owner of the store {@code staff}.
 */
@ApplicationModule(allowedDependencies = {"store", "database", "shell", "study"})
@NullMarked
package nl.maatstaf.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
