/**
 * What a participant sees on a phone: one thing a page, the next step always in the same place. Uses the responding
 * feature and the frames of the shell.
 */
@NullMarked
package nl.maatstaf.responding.ui;

import org.jspecify.annotations.NullMarked;
