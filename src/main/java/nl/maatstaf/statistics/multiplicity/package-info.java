/** P-values adjusted for the number of hypotheses that are tested together. */
@NamedInterface("multiplicity")
@NullMarked
package nl.maatstaf.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
