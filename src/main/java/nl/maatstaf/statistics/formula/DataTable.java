package nl.maatstaf.statistics.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Rows of data in memory, none of them with a missing value: variables that hold numbers, and factors that hold levels.
 * Immutable; a table starts without variables and gets them one by one.
 */
public final class DataTable {
    /** A variable: its values by row. */
    private sealed interface Variable {
        /** The number of rows. */
        int rows();
    }

    /** A variable that holds numbers. */
    private record Numbers(double[] values) implements Variable {
        @Override
        public int rows() {
            return values.length;
        }
    }

    /** A variable that holds levels, by position. */
    private record Levels(List<String> levels, int[] positions) implements Variable {
        @Override
        public int rows() {
            return positions.length;
        }
    }

    private final int rows;
    private final SequencedMap<String, Variable> variables;

    private DataTable(int rows, SequencedMap<String, Variable> variables) {
        this.rows = rows;
        this.variables = variables;
    }

    /** A table of so many rows, without variables. */
    public static DataTable ofRows(int rows) {
        return new DataTable(rows, new LinkedHashMap<>());
    }

    /**
     * The table with one more variable that holds numbers.
     *
     * @param values a finite number for every row
     */
    public DataTable withNumbers(String name, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The variable " + name + " holds a value that is not a number.");
            }
        }
        return with(name, new Numbers(values.clone()));
    }

    /**
     * The table with one more factor.
     *
     * @param levels the levels, the reference first
     * @param values a level for every row
     */
    public DataTable withFactor(String name, List<String> levels, List<String> values) {
        List<String> known = List.copyOf(levels);
        int[] positions = values.stream().mapToInt(known::indexOf).toArray();
        for (int row = 0; row < positions.length; row++) {
            if (positions[row] < 0) {
                throw new IllegalArgumentException("The factor " + name + " has no level " + values.get(row) + ".");
            }
        }
        return with(name, new Levels(known, positions));
    }

    /** The table with one more factor, its levels in alphabetical order. */
    public DataTable withFactor(String name, List<String> values) {
        return withFactor(name, values.stream().distinct().sorted().toList(), values);
    }

    private DataTable with(String name, Variable variable) {
        if (variable.rows() != rows) {
            throw new IllegalArgumentException(
                    "The variable " + name + " has " + variable.rows() + " values for " + rows + " rows.");
        }
        SequencedMap<String, Variable> more = new LinkedHashMap<>(variables);
        more.put(name, variable);
        return new DataTable(rows, more);
    }

    /** The table with these rows only, in this order; a row may come more than once. Levels stay, even without rows. */
    public DataTable rows(int[] kept) {
        SequencedMap<String, Variable> fewer = new LinkedHashMap<>();
        variables.forEach((name, variable) -> fewer.put(name, switch (variable) {
            case Numbers(double[] values) -> {
                double[] some = new double[kept.length];
                for (int i = 0; i < some.length; i++) {
                    some[i] = values[kept[i]];
                }
                yield new Numbers(some);
            }
            case Levels(List<String> levels, int[] positions) -> {
                int[] some = new int[kept.length];
                for (int i = 0; i < some.length; i++) {
                    some[i] = positions[kept[i]];
                }
                yield new Levels(levels, some);
            }
        }));
        return new DataTable(kept.length, fewer);
    }

    /** The table whose factors have only the levels that have rows, for a level without rows is a column of zeros. */
    public DataTable withoutEmptyLevels() {
        SequencedMap<String, Variable> fewer = new LinkedHashMap<>();
        variables.forEach((name, variable) -> fewer.put(name, switch (variable) {
            case Numbers numbers -> numbers;
            case Levels(List<String> levels, int[] positions) -> {
                int[] present = Arrays.stream(positions).distinct().sorted().toArray();
                yield new Levels(Arrays.stream(present).mapToObj(levels::get).toList(),
                        Arrays.stream(positions).map(position -> Arrays.binarySearch(present, position)).toArray());
            }
        }));
        return new DataTable(rows, fewer);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The names of the variables, in the order in which they were added. */
    public List<String> names() {
        return new ArrayList<>(variables.keySet());
    }

    /** Whether the variable holds levels rather than numbers. */
    public boolean isFactor(String name) {
        return variable(name) instanceof Levels;
    }

    /**
     * The values of a variable that holds numbers.
     *
     * @throws ModelException if there is no such variable, or it holds levels
     */
    public double[] numbers(String name) {
        if (variable(name) instanceof Numbers(double[] values)) {
            return values.clone();
        }
        throw new ModelException("The variable " + name + " holds names where numbers are needed.");
    }

    /**
     * The levels of a factor, the reference first.
     *
     * @throws ModelException if there is no such variable, or it holds numbers
     */
    public List<String> levels(String name) {
        return factor(name).levels();
    }

    /**
     * The position of the level of a factor in every row.
     *
     * @throws ModelException if there is no such variable, or it holds numbers
     */
    public int[] positions(String name) {
        return factor(name).positions().clone();
    }

    private Levels factor(String name) {
        if (variable(name) instanceof Levels factor) {
            return factor;
        }
        throw new ModelException("The variable " + name + " holds numbers where names are needed.");
    }

    private Variable variable(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new ModelException("The variable " + name + " is not in the data.");
        }
        return variable;
    }
}
