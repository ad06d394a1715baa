/** What missing outcomes do to a comparison: who drops out, and how far other assumptions move the answer. */
@NamedInterface("missing")
@NullMarked
package nl.maatstaf.statistics.missing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
