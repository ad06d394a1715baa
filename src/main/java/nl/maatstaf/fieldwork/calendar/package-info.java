/**
 * What is due, and the runs of letters that prepare it: each letter once, and none missed, whatever stops in between. Who
 * gets a letter is known from when a run is prepared until it is out, and then forgotten.
 */
@NullMarked
package nl.maatstaf.fieldwork.calendar;

import org.jspecify.annotations.NullMarked;
