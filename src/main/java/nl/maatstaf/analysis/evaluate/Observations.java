package nl.maatstaf.analysis.evaluate;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.input.CsvFile;
import nl.maatstaf.input.Fields;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.LongRows;
import nl.maatstaf.statistics.mixed.Moments;

/** The second pass over the file: from rows without missing variables to moments. */
final class Observations implements CsvFile.Consumer {
    private final Options options;
    private final Formula formula;
    private final List<String> factors;
    private final List<String> covariates;
    private final LongRows rows;

    private Observations(Options options, Formula formula, List<String> found) {
        this.options = options;
        this.formula = formula;
        factors = new ArrayList<>(found);
        factors.addFirst(options.arm());
        covariates = new ArrayList<>(Columns.names(options, formula));
        covariates.removeAll(found);
        rows = new LongRows(new LongRows.Variables(
                formula.response(), options.arm(), options.reference(), options.wave(), factors, covariates));
    }

    static Moments read(Options options) {
        Formula formula = options.formula();
        Observations observations = new Observations(options, formula, Inspection.factors(options, formula));
        new CsvFile(options.data()).read(observations);
        boolean mayNeedRobustErrors = options.model().robust() || !options.model().fallbacks().isEmpty();
        return mayNeedRobustErrors ? observations.rows.momentsByCovariate() : observations.rows.moments();
    }

    @Override
    public CsvFile.Rows header(List<String> header) {
        Columns columns = Columns.of(header, options, formula);
        int[] needed = columns.needed();
        int[] factorColumns = factors.stream().mapToInt(header::indexOf).toArray();
        int[] covariateColumns = covariates.stream().mapToInt(header::indexOf).toArray();
        return (number, fields) -> {
            if (Fields.anyMissing(fields, needed)) {
                return;
            }
            List<String> levels = new ArrayList<>(factorColumns.length);
            for (int column : factorColumns) {
                levels.add(fields.get(column));
            }
            double[] values = new double[covariateColumns.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = number(fields.get(covariateColumns[i]));
            }
            rows.add(fields.get(columns.participant()), levels, values, fields.get(columns.wave()),
                    number(fields.get(columns.outcome())));
        };
    }

    private static double number(String field) {
        return Fields.number(field).orElseThrow();
    }
}
