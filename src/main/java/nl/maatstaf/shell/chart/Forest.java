package nl.maatstaf.shell.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Comparisons below each other, each as an estimate with its interval against the line of no difference.
 *
 * @param description one sentence that says what the chart shows
 * @param measure     what the estimates are: the label of the axis
 * @param scale       whether they are differences, or ratios on a log axis
 * @param left        what left of the line means, such as "regular higher"
 * @param right       what right of the line means
 * @param relevant    the smallest relevant difference, drawn on both sides of the line; of ratios, as a ratio above 1
 * @param groups      the rows
 */
public record Forest(String description, Measure measure, Scale scale, String left, String right, OptionalDouble relevant,
        List<Group> groups) implements Chart {

    /** What the estimates are. */
    public enum Scale {
        /** Differences: none is 0. */
        DIFFERENCE(0),
        /** Ratios, on a log axis: none is 1. */
        RATIO(1);

        private final double none;

        Scale(double none) {
            this.none = none;
        }

        /** {@return the value that means no difference} */
        public double none() {
            return none;
        }
    }

    /**
     * Rows that belong together.
     *
     * @param name what they have in common, if it is to be said
     * @param rows the rows
     */
    public record Group(Optional<String> name, List<Row> rows) {

        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One comparison.
     *
     * @param label   what is compared
     * @param figure  the estimate, or why there is none
     * @param n       how many people it is about, as text
     * @param primary whether it is the one that the study is about
     */
    public record Row(String label, Figure figure, String n, boolean primary) {}

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException when a ratio is not above 0, or the smallest relevant one is on the wrong side
     */
    public Forest {
        groups = List.copyOf(groups);
        double none = scale.none();
        Require.that(relevant.isEmpty() || relevant.getAsDouble() > none, "The smallest relevant difference is more than none.");
        Require.that(scale == Scale.DIFFERENCE || groups.stream().flatMap(group -> group.rows().stream())
                .allMatch(row -> aboveZero(row.figure())), "A ratio is above 0.");
    }

    private static boolean aboveZero(Figure figure) {
        return switch (figure) {
            case Figure.Estimate estimate -> estimate.lower() > 0 && estimate.value() > 0;
            case Figure.Value value -> value.value() > 0;
            case Figure.Absent _ -> true;
        };
    }
}
