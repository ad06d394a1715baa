package nl.maatstaf.shell.chart;

import java.util.List;

/**
 * An axis, always straight: a log axis comes with logarithms.
 *
 * @param name  what runs along it
 * @param min   where it begins
 * @param max   where it ends
 * @param ticks the places that are named
 */
record Axis(String name, double min, double max, List<Tick> ticks) {

    /**
     * A named place.
     *
     * @param at    where
     * @param label its name
     */
    record Tick(double at, String label) {}
}
