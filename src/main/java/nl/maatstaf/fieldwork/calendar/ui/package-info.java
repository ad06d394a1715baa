/** What is due in fieldwork, and the letters that are ready for it. */
@NullMarked
package nl.maatstaf.fieldwork.calendar.ui;

import org.jspecify.annotations.NullMarked;
