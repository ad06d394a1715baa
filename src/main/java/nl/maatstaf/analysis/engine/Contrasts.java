package nl.maatstaf.analysis.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.NotEstimable;

/** What the statistical core estimates as results have it: without a p-value. */
final class Contrasts {

    private Contrasts() {
    }

    /** A difference, if it was estimated. */
    static Optional<Contrast> of(Measure measure, Estimate estimate) {
        return estimated(estimate).map(known -> of(measure, known));
    }

    static Contrast of(Measure measure, Estimated known) {
        return new Contrast(measure, known.estimate(), known.lower(), known.upper(),
                OptionalDouble.of(known.standardError()),
                Double.isFinite(known.df()) ? OptionalDouble.of(known.df()) : OptionalDouble.empty());
    }

    /** A ratio from its logarithm; none where it is too large for a number. */
    static Optional<Contrast> ratio(Measure measure, Estimate logarithm) {
        return estimated(logarithm).flatMap(known -> bounded(measure, StrictMath.exp(known.estimate()),
                new Interval(StrictMath.exp(known.lower()), StrictMath.exp(known.upper()))));
    }

    /** A number with an interval that no standard error makes. */
    static Optional<Contrast> bounded(Measure measure, double value, Interval interval) {
        return Double.isFinite(interval.lower()) && Double.isFinite(interval.upper())
                ? Optional.of(new Contrast(measure, value, interval.lower(), interval.upper(), OptionalDouble.empty(),
                        OptionalDouble.empty()))
                : Optional.empty();
    }

    /** What a procedure found, if it found a value with an interval. */
    static Optional<Contrast> found(Measure measure, Finding finding) {
        return finding.estimate().isPresent() && finding.interval().isPresent()
                ? bounded(measure, finding.estimate().getAsDouble(), finding.interval().get()) : Optional.empty();
    }

    static ArmFigure figure(Estimate estimate, long n) {
        return new ArmFigure(
                estimated(estimate).map(mean -> new Figure(mean.estimate(), mean.lower(), mean.upper())), n);
    }

    static OptionalDouble p(Optional<Estimated> known) {
        return known.map(estimated -> OptionalDouble.of(estimated.p())).orElseGet(OptionalDouble::empty);
    }

    static Optional<Estimated> estimated(Estimate estimate) {
        return switch (estimate) {
            case Estimated known -> Optional.of(known);
            case NotEstimable _ -> Optional.empty();
        };
    }
}
