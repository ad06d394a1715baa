/**
 * The command {@code evaluate}: compares two arms in a CSV file, or runs a bundle again, without a server or a database.
 * Reads the file in two passes, fits the model of {@code nl.maatstaf.statistics} and writes {@code results.json}.
 */
@NamedInterface("evaluate")
@NullMarked
package nl.maatstaf.analysis.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
