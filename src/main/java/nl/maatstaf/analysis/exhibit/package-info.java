/**
 * Results as people read them: a sentence, a picture, tables and what they rest on, in one language. Made once, and shown
 * alike by the screens and the research report.
 */
@NullMarked
package nl.maatstaf.analysis.exhibit;

import org.jspecify.annotations.NullMarked;
