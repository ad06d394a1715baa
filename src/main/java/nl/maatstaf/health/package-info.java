/**
 * What operators may watch: whether the process and its stores are well, and how the machine does. It stands on a port of its
 * own, closed unless one is given, and nothing in it tells who answered or when.
 */
@ApplicationModule(allowedDependencies = "store")
@NullMarked
package nl.maatstaf.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
