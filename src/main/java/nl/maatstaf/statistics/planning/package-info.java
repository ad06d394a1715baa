/** How many participants a trial needs, what difference it can show, and what simulated trials make of a design. */
@NamedInterface("planning")
@NullMarked
package nl.maatstaf.statistics.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
