/** The page on which evaluators make the research report. Uses the reports and the shell. */
@NullMarked
package nl.maatstaf.analysis.report.ui;

import org.jspecify.annotations.NullMarked;
