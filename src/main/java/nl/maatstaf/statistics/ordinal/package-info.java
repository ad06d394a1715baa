/** Ordered outcomes in two arms: comparisons of ranks, and the model of proportional odds. */
@NamedInterface("ordinal")
@NullMarked
package nl.maatstaf.statistics.ordinal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
