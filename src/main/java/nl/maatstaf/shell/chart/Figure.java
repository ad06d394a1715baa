package nl.maatstaf.shell.chart;

/** A figure in a chart: a value with or without its uncertainty, or the reason why there is none. */
public sealed interface Figure {

    /**
     * A value with its interval.
     *
     * @param value the estimate
     * @param lower lower bound
     * @param upper upper bound
     */
    record Estimate(double value, double lower, double upper) implements Figure {

        /**
         * Checks the figures.
         *
         * @throws IllegalArgumentException when one is no number, or the bounds are the wrong way round
         */
        public Estimate {
            Require.that(Double.isFinite(value) && Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper,
                    "An interval has two finite bounds, the lower one first.");
        }
    }

    /**
     * A value of which no uncertainty is shown.
     *
     * @param value the value
     */
    record Value(double value) implements Figure {

        /**
         * Checks the figure.
         *
         * @throws IllegalArgumentException when it is no number
         */
        public Value {
            Require.that(Double.isFinite(value), "A value is a finite number.");
        }
    }

    /**
     * No value.
     *
     * @param why the reason, in a few words of the reader's language
     */
    record Absent(String why) implements Figure {}
}
