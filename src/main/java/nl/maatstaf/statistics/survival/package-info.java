/** Time until an event that not everybody has within the follow-up: curves, tests and regression. */
@NamedInterface("survival")
@NullMarked
package nl.maatstaf.statistics.survival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
