package nl.maatstaf.statistics.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The matrix of a model's right-hand side over rows of data, as R's model.matrix makes it: an intercept, treatment
 * contrasts with the first level, the first factor of an interaction varying fastest.
 */
public final class ModelMatrix {
    /** The name of the column of ones. */
    public static final String INTERCEPT = "(Intercept)";

    private final List<String> names;
    private final double[][] columns;

    private ModelMatrix(List<String> names, double[][] columns) {
        this.names = List.copyOf(names);
        this.columns = columns;
    }

    /**
     * The matrix of a formula; the response isn't looked at.
     *
     * @throws ModelException if a variable isn't in the data
     */
    public static ModelMatrix of(Formula formula, DataTable data) {
        List<String> names = new ArrayList<>(List.of(INTERCEPT));
        List<double[]> columns = new ArrayList<>(List.of(ones(data.rows())));
        for (Term term : formula.terms()) {
            List<String> termNames = List.of("");
            List<double[]> termColumns = List.of(ones(data.rows()));
            for (String variable : term.variables()) {
                List<String> longerNames = new ArrayList<>();
                List<double[]> longer = new ArrayList<>();
                for (Coded coded : coded(variable, formula.codesByContrasts(term, variable), data)) {
                    for (int i = 0; i < termColumns.size(); i++) {
                        String prefix = termNames.get(i).isEmpty() ? "" : termNames.get(i) + ":";
                        longerNames.add(prefix + coded.name());
                        longer.add(product(termColumns.get(i), coded.values()));
                    }
                }
                termNames = longerNames;
                termColumns = longer;
            }
            names.addAll(termNames);
            columns.addAll(termColumns);
        }
        return new ModelMatrix(names, columns.toArray(double[][]::new));
    }

    private record Coded(String name, double[] values) {
    }

    private static List<Coded> coded(String variable, boolean byContrasts, DataTable data) {
        if (!data.isFactor(variable)) {
            return List.of(new Coded(variable, data.numbers(variable)));
        }
        int[] positions = data.positions(variable);
        List<String> levels = data.levels(variable);
        List<Coded> indicators = new ArrayList<>();
        for (int level = byContrasts ? 1 : 0; level < levels.size(); level++) {
            int held = level;
            double[] values = Arrays.stream(positions).mapToDouble(position -> position == held ? 1 : 0).toArray();
            indicators.add(new Coded(variable + levels.get(level), values));
        }
        return indicators;
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = left.clone();
        Arrays.setAll(product, row -> product[row] * right[row]);
        return product;
    }

    /** The matrix without its column of ones, for models that have another baseline. */
    public ModelMatrix withoutIntercept() {
        return new ModelMatrix(names.subList(1, names.size()), Arrays.copyOfRange(columns, 1, columns.length));
    }

    /** The names of the columns, as R spells coefficients. */
    public List<String> names() {
        return names;
    }

    /** The columns, by position, each with a value per row. */
    public double[][] columns() {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    /** The rows, each with a value per column. */
    public double[][] rows() {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        double[][] transposed = new double[rows][columns.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.length; column++) {
                transposed[row][column] = columns[column][row];
            }
        }
        return transposed;
    }
}
