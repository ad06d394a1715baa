/**
 * What the analysis of a locked plan gives: records of figures, without words, that screens, reports, exports and
 * {@code results.json} all read. Pure; nothing here computes or stores.
 */
@NullMarked
package nl.maatstaf.analysis.result;

import org.jspecify.annotations.NullMarked;
