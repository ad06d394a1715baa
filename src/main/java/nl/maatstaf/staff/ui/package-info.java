/** The page on which staff sign in. Uses the staff feature and the frames of the shell. */
@NullMarked
package nl.maatstaf.staff.ui;

import org.jspecify.annotations.NullMarked;
