/**
 * What may leave the research side under an agreement: closed waves of a snapshot under pseudonyms that are made for one
 * time, without free text, dates and small groups. Whoever writes files of it, an export or a bundle, reads it here.
 */
@NamedInterface("pseudonymous")
@NullMarked
package nl.maatstaf.analysis.pseudonymous;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
