/**
 * The release cube: by what people are told apart in what everybody may see, what is shown of them, and the rules that
 * protect them. Pure; read from YAML by {@code reading}.
 */
@NamedInterface("cube")
@NullMarked
package nl.maatstaf.instrument.cube;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
