/** The pages on which fieldwork sees how far it is. */
@NullMarked
package nl.maatstaf.fieldwork.figures.ui;

import org.jspecify.annotations.NullMarked;
