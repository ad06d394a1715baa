package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a model. A column with a covariate is kept anchored wherever the same column without the covariate is
 * there to absorb the shift; that changes no fitted value, and keeps the digits of a covariate with a large offset.
 */
final class Design {
    private final List<Column> columns;
    private final int[] absorbing;
    private final double[] shift;

    private Design(List<Column> columns, int[] absorbing, double[] shift) {
        this.columns = columns;
        this.absorbing = absorbing;
        this.shift = shift;
    }

    static Design of(List<Column> raw, Anchors anchors) {
        List<Column> columns = new ArrayList<>();
        int[] absorbing = new int[raw.size()];
        double[] shift = new double[raw.size()];
        for (int k = 0; k < raw.size(); k++) {
            Column column = raw.get(k);
            absorbing[k] = indexOfColumnWithoutCovariate(column, raw);
            if (absorbing[k] >= 0) {
                shift[k] = anchors.covariates().get(column.constant().covariate());
                columns.add(column.anchored());
            } else {
                columns.add(column);
            }
        }
        return new Design(columns, absorbing, shift);
    }

    private static int indexOfColumnWithoutCovariate(Column column, List<Column> columns) {
        for (int k = 0; k < columns.size(); k++) {
            if (column.isCovariateTimes(columns.get(k))) {
                return k;
            }
        }
        return -1;
    }

    List<Column> columns() {
        return columns;
    }

    int size() {
        return columns.size();
    }

    /** The weights on the anchored coefficients that equal these weights on the coefficients of the formula. */
    double[] anchoredForm(double[] form) {
        double[] anchored = form.clone();
        for (int k = 0; k < form.length; k++) {
            if (absorbing[k] >= 0) {
                anchored[k] -= shift[k] * form[absorbing[k]];
            }
        }
        return anchored;
    }

    /** The coefficients of the formula that equal these anchored coefficients. */
    double[] rawCoefficients(double[] anchored) {
        double[] raw = anchored.clone();
        for (int k = 0; k < raw.length; k++) {
            if (absorbing[k] >= 0) {
                raw[absorbing[k]] -= shift[k] * anchored[k];
            }
        }
        return raw;
    }
}
