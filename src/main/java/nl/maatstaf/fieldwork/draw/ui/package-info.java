/** The page on which a cohort is allocated and drawn, and its arm list released. Uses the draw and the shell. */
@NullMarked
package nl.maatstaf.fieldwork.draw.ui;

import org.jspecify.annotations.NullMarked;
