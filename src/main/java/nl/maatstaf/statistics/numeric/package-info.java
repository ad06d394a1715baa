/** Linear algebra and distributions that the procedures share, kept inside the module. */
@NullMarked
package nl.maatstaf.statistics.numeric;

import org.jspecify.annotations.NullMarked;
