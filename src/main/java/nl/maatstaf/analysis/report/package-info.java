/**
 * The research report of a run, as one web page that needs nothing beside it and as pages to print. Written from the
 * exhibits, the locked plan and the quality of the data; it computes nothing, and words only ever become text.
 */
@NullMarked
package nl.maatstaf.analysis.report;

import org.jspecify.annotations.NullMarked;
