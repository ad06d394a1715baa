/** Comparisons of arms that weighting makes alike in their covariates. */
@NamedInterface("weighting")
@NullMarked
package nl.maatstaf.statistics.weighting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
