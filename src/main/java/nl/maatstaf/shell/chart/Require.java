package nl.maatstaf.shell.chart;

/** Refuses what can't be drawn. */
final class Require {

    private Require() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
