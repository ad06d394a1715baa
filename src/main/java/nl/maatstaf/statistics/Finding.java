package nl.maatstaf.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One quantity that a procedure found, with as much of its uncertainty as the procedure gives. A quantity that can't be
 * estimated carries the reason and no numbers. Numbers are finite, except that infinite df stand for the normal
 * distribution and a bound of an interval may be infinite.
 *
 * @param quantity      what it is, a key for message bundles with a level after a colon: {@code difference:wave 2}
 * @param n             the participants it rests on
 * @param estimate      the value, in the unit of the quantity
 * @param standardError its standard error
 * @param df            the degrees of freedom of its test
 * @param interval      its 95% confidence interval
 * @param p             the two-sided p-value
 * @param refusal       why there is no value
 */
public record Finding(
        String quantity,
        long n,
        OptionalDouble estimate,
        OptionalDouble standardError,
        OptionalDouble df,
        Optional<Interval> interval,
        OptionalDouble p,
        Optional<NotEstimable> refusal) {

    /** An estimate with all that belongs to it, or its refusal. */
    public static Finding of(String quantity, long n, Estimate estimate) {
        return switch (estimate) {
            case Estimated e -> new Finding(quantity, n, OptionalDouble.of(e.estimate()),
                    OptionalDouble.of(e.standardError()), OptionalDouble.of(e.df()), Optional.of(e.interval()),
                    OptionalDouble.of(e.p()), Optional.empty());
            case NotEstimable reason -> new Finding(quantity, n, OptionalDouble.empty(), OptionalDouble.empty(),
                    OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), Optional.of(reason));
        };
    }

    /** A value without uncertainty. */
    public static Finding value(String quantity, long n, double value) {
        return new Finding(quantity, n, OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(),
                Optional.empty(), OptionalDouble.empty(), Optional.empty());
    }

    /** A value with an interval that isn't symmetric about it. */
    public static Finding value(String quantity, long n, double value, Interval interval) {
        return new Finding(quantity, n, OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(),
                Optional.of(interval), OptionalDouble.empty(), Optional.empty());
    }

    /** A test: the estimate is its statistic. */
    public static Finding test(String quantity, long n, double statistic, double df, double p) {
        return new Finding(quantity, n, OptionalDouble.of(statistic), OptionalDouble.empty(), OptionalDouble.of(df),
                Optional.empty(), OptionalDouble.of(p), Optional.empty());
    }

    /** The same with a p-value. */
    public Finding withP(double value) {
        return new Finding(
                quantity, n, estimate, standardError, df, interval, OptionalDouble.of(value), refusal);
    }

    /** The same with a standard error. */
    public Finding withStandardError(double value) {
        return new Finding(quantity, n, estimate, OptionalDouble.of(value), df, interval, p, refusal);
    }
}
