/** The page on which evaluators see how good the data are. */
@NullMarked
package nl.maatstaf.analysis.quality.ui;

import org.jspecify.annotations.NullMarked;
