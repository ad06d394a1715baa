package nl.maatstaf.statistics.mixed;

import java.util.List;

/**
 * The groups of participants that have a covariance of their own: everybody together, or every arm.
 *
 * @param names the name of each group; empty when there is one for all
 */
record Groups(List<String> names, int factor) {
    private static final int NONE = -1;

    static Groups together() {
        return new Groups(List.of(), NONE);
    }

    static Groups perArm(Layout layout) {
        return new Groups(layout.arms(), layout.armIndex());
    }

    int count() {
        return StrictMath.max(1, names.size());
    }

    /** The group of a cell, counted from zero. */
    int of(CellKey cell) {
        return factor == NONE ? 0 : cell.levels().get(factor);
    }

    /** Where a group is, to end a sentence with; nothing when it is everybody. */
    String where(int group) {
        return names.isEmpty() ? "" : " in the " + names.get(group) + " arm";
    }
}
