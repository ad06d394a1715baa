/**
 * Reads a folder of definitions, YAML in the language that {@code surveys/README.md} describes, and refuses it with a
 * file, a line and a sentence for everything that is wrong. Others use {@link nl.maatstaf.instrument.reading.Reading}
 * only.
 */
@NamedInterface("reading")
@NullMarked
package nl.maatstaf.instrument.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
