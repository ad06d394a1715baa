/** Binary outcomes compared between two arms, as a whole and within strata, from counts. */
@NamedInterface("binary")
@NullMarked
package nl.maatstaf.statistics.binary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
