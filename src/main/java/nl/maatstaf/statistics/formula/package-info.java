/** Model formulas in R's notation, rows of data in memory, and the matrix that the one makes of the other. */
@NamedInterface("formula")
@NullMarked
package nl.maatstaf.statistics.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
