/** The pages on which an official hands files in. Uses the services of intake and the shell. */
@NullMarked
package nl.maatstaf.fieldwork.intake.ui;

import org.jspecify.annotations.NullMarked;
