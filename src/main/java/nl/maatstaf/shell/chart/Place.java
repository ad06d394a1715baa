package nl.maatstaf.shell.chart;

/**
 * Where something is in a scene: a place in the figures of its axes, and a shift in pixels, to the right and down.
 *
 * @param x  place across
 * @param y  place up, or down where the scene has rows
 * @param dx shift to the right
 * @param dy shift down
 */
record Place(double x, double y, double dx, double dy) {

    static Place at(double x, double y) {
        return new Place(x, y, 0, 0);
    }

    Place shifted(double right, double down) {
        return new Place(x, y, dx + right, dy + down);
    }
}
