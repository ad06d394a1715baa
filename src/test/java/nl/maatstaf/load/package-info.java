/**
 * Many participants at once: a generator that plays them through Vaadin's own protocol, as a phone does, and counts afterwards
 * whether everything that was called saved is in the store. Generator, application and PostgreSQL share one machine.
 */
@NullMarked
package nl.maatstaf.load;

import org.jspecify.annotations.NullMarked;
