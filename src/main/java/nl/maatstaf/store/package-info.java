/**
 * The stores: where each one is, its login roles, its migrations, and the PostgreSQL that comes along when no server is
 * named; and the doors of a process, from which follows which of these logins and keys it holds. Knows no feature and no
 * table; may use nothing of Maatstaf.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.maatstaf.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
