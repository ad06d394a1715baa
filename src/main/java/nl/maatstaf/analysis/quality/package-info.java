/**
 * How good the data are, before anybody looks at what they say: who answered, how fast, and how carefully, and whether
 * the items of a scale hang together. Blind: nothing here reads an arm, so it may be looked at before a plan is locked.
 * Reads what is closed in the store {@code response}.
 */
@NullMarked
package nl.maatstaf.analysis.quality;

import org.jspecify.annotations.NullMarked;
