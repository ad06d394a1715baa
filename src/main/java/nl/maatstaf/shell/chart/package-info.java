/**
 * One model of a chart for screen and paper: what a chart says, in texts and figures ({@link
 * nl.maatstaf.shell.chart.Chart}), the component that shows it with the table of the same figures, and the same chart as
 * a drawing for a page. Knows arms, and no feature.
 */
@NamedInterface("chart")
@NullMarked
package nl.maatstaf.shell.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
