/** The page on which evaluators export data under an agreement. Uses the exports and the shell. */
@NullMarked
package nl.maatstaf.analysis.export.ui;

import org.jspecify.annotations.NullMarked;
