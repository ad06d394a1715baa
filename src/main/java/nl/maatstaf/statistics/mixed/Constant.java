package nl.maatstaf.statistics.mixed;

import java.util.List;

/**
 * A quantity that is constant within a participant: a product of indicators of factor levels, times a covariate or one.
 *
 * @param conditions the factor levels, all of which must hold
 * @param covariate  the position of the covariate, or {@link #NONE}
 * @param anchored   whether the anchor is left subtracted from the covariate
 */
record Constant(List<Condition> conditions, int covariate, boolean anchored) {
    static final int NONE = -1;

    /** A factor, by position, at one of its levels. */
    record Condition(int factor, int level) {
    }

    Constant {
        conditions = List.copyOf(conditions);
    }

    boolean hasCovariate() {
        return covariate != NONE;
    }

    boolean holdsIn(CellKey cell) {
        return conditions.stream().allMatch(condition -> cell.levels().get(condition.factor()) == condition.level());
    }

    /** The same without what it asks of a factor. */
    Constant without(int factor) {
        return new Constant(
                conditions.stream().filter(condition -> condition.factor() != factor).toList(), covariate, anchored);
    }

    /** The value is {@code offset + slope * anchored covariate} in a cell where the conditions hold. */
    double offset(Anchors anchors) {
        if (!hasCovariate()) {
            return 1;
        }
        return anchored ? 0 : anchors.covariates().get(covariate);
    }
}
