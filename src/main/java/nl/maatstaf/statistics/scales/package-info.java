/** How reliably the items of a scale measure together. */
@NamedInterface("scales")
@NullMarked
package nl.maatstaf.statistics.scales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
