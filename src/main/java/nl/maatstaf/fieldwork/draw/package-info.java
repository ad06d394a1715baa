/**
 * Chance and what follows from it: allocation of a whole cohort, the sample inside its frame, and the arm list that may
 * leave. Whoever draws is blind to arms, and whoever allocates sees no name.
 */
@NamedInterface("draw")
@NullMarked
package nl.maatstaf.fieldwork.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
