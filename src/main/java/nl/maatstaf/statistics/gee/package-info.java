/** Marginal models for binary outcomes that are observed repeatedly, by generalised estimating equations. */
@NamedInterface("gee")
@NullMarked
package nl.maatstaf.statistics.gee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
