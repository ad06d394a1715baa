package nl.maatstaf.statistics.regression;

import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.OrthogonalColumns;

/** What the regressions of this room have in common: they refuse columns that follow from others. */
final class Refusals {
    private Refusals() {
    }

    /** The orthonormal columns of a design; refuses a column that follows from those before it. */
    static OrthogonalColumns independent(List<String> names, double[][] columns) {
        OrthogonalColumns basis = OrthogonalColumns.of(columns);
        basis.dependent().ifPresent(column -> {
            throw new NotEstimableException(Refusal.RANK_DEFICIENT, "The column " + names.get(column)
                    + " follows from the columns before it; leave its variable out.");
        });
        return basis;
    }
}
