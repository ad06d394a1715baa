/** Least squares and logistic regression, and the comparisons of two arms that rest on them. */
@NamedInterface("regression")
@NullMarked
package nl.maatstaf.statistics.regression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
