/**
 * The ways to give an answer, one per kind of item, out of the browser's own controls. Uses definitions, nothing else.
 */
@NullMarked
package nl.maatstaf.responding.ui.field;

import org.jspecify.annotations.NullMarked;
