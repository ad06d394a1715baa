/**
 * How fieldwork goes, in numbers of people at the few moments at which somebody may look: response rates as AAPOR
 * defines them, and the flow of people as CONSORT 2025 draws it. Blind to the arms, but for the size of each.
 */
@NullMarked
package nl.maatstaf.fieldwork.figures;

import org.jspecify.annotations.NullMarked;
