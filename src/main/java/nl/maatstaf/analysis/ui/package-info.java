/** The pages on which evaluators close waves and read the comparison. Uses the analysis feature and the shell. */
@NullMarked
package nl.maatstaf.analysis.ui;

import org.jspecify.annotations.NullMarked;
