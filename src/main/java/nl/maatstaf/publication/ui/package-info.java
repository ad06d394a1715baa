/** The page on which a quarter is released, and the public dashboard. Uses the publication feature and the shell. */
@NullMarked
package nl.maatstaf.publication.ui;

import org.jspecify.annotations.NullMarked;
