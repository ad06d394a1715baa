package nl.maatstaf.shell.chart;

import java.util.Optional;

/**
 * Where a scene's places are on a page, in pixels of CSS.
 *
 * @param left   the left end of the axis across
 * @param right  its right end
 * @param top    the upper end of what is within the axes
 * @param bottom the lower end
 * @param across the axis across
 * @param up     the axis upwards; without one, places go down in units
 * @param unit   pixels a unit
 */
record Plot(double left, double right, double top, double bottom, Axis across, Optional<Axis> up, double unit) {

    double x(double at) {
        return left + (at - across.min()) / (across.max() - across.min()) * (right - left);
    }

    double x(Place place) {
        return x(place.x()) + place.dx();
    }

    double y(double at) {
        return up.map(axis -> bottom - (at - axis.min()) / (axis.max() - axis.min()) * (bottom - top)).orElse(top + at * unit);
    }

    double y(Place place) {
        return y(place.y()) + place.dy();
    }
}
