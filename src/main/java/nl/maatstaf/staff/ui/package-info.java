/** The pages on which staff sign in, take up an invitation and keep accounts. Uses the staff feature and the shell. */
@NullMarked
package nl.maatstaf.staff.ui;

import org.jspecify.annotations.NullMarked;
