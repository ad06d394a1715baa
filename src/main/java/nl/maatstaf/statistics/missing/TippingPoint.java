package nl.maatstaf.statistics.missing;

import java.util.OptionalDouble;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * How large a shift of imputed outcomes takes the conclusion at a wave away: the delta nearest to zero at which the 95%
 * interval of the difference touches zero. With the estimate a + bδ and its variance u + 2vδ + wδ² this is a root of
 * (a + bδ)² = z²(u + 2vδ + wδ²), z being the .975 quantile of the normal distribution. O'Kelly and Ratitch (2014),
 * Clinical Trials with Missing Data, section 7.4.
 *
 * @param model    what is imputed from, and how the arms are compared
 * @param strategy the assumption before the shift
 * @param wave     the wave whose difference is looked at
 * @param limit    the largest shift that is looked at, in the unit of the outcome; negative to shift downwards
 */
public record TippingPoint(ImputationModel model, Strategy strategy, String wave, double limit)
        implements Procedure<Trajectories, TippingPointResult> {
    /** Refuses a limit that leaves nothing to search. */
    public TippingPoint {
        if (!Double.isFinite(limit) || limit == 0) {
            throw new IllegalArgumentException("The limit of the shifts must be a number other than zero.");
        }
    }

    @Override
    public Method method() {
        return Method.named("tipping-point").with("strategy", strategy.key()).with("wave", wave).with("limit", limit);
    }

    /**
     * Imputes once and searches.
     *
     * @throws ModelException if the model names what the data don't have, or there is no such wave
     */
    @Override
    public Outcome<TippingPointResult> run(Trajectories data) {
        int position = data.waves().indexOf(wave);
        if (position < 0) {
            throw new ModelException("There is no wave " + wave + ".");
        }
        return Outcome.of(() -> {
            Cohort cohort = Cohort.of(data);
            return search(model.lines(cohort, strategy).get(position), cohort.participants(), cohort.missing(position));
        });
    }

    private TippingPointResult search(DeltaLine line, long participants, long imputed) {
        Estimate start = line.at(0);
        OptionalDouble delta = start instanceof Estimated estimated && estimated.lower() * estimated.upper() > 0
                ? firstRoot(line)
                : OptionalDouble.empty();
        return new TippingPointResult(strategy, wave, limit, participants, imputed, start, delta, line.at(limit));
    }

    private OptionalDouble firstRoot(DeltaLine line) {
        double z = Normal.quantile((1 + Interval.CONFIDENCE) / 2);
        // In units of the limit, so that the size of the outcome doesn't matter; half the linear coefficient.
        double constant = line.value() * line.value() - z * z * line.variance();
        double linear = limit * (line.value() * line.slope() - z * z * line.covariance());
        double square = limit * limit * (line.slope() * line.slope() - z * z * line.slopeVariance());
        double discriminant = linear * linear - square * constant;
        if (discriminant < 0) {
            return OptionalDouble.empty();
        }
        // The constant is above zero at the start. This form of the nearest root ahead loses no digits: with a falling
        // start the roots are c/q and q/a, q above zero; with a rising start only a negative square brings it down.
        double root = linear <= 0
                ? constant / (StrictMath.sqrt(discriminant) - linear)
                : -(linear + StrictMath.sqrt(discriminant)) / square;
        return root > 0 && root <= 1 ? OptionalDouble.of(root * limit) : OptionalDouble.empty();
    }
}
