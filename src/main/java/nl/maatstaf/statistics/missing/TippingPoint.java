package nl.maatstaf.statistics.missing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * How large a shift of imputed outcomes takes a conclusion away: the delta nearest to zero at which the 95% interval of
 * the difference touches zero, the mean difference where there are several waves. With the estimate a + bδ and its
 * variance u + 2vδ + wδ² this is a root of (a + bδ)² = z²(u + 2vδ + wδ²), z being the .975 quantile of the normal
 * distribution. O'Kelly and Ratitch (2014), Clinical Trials with Missing Data, section 7.4.
 *
 * @param model    what is imputed from, and how the arms are compared
 * @param strategy the assumption before the shift
 * @param waves    the waves whose mean difference is looked at
 * @param limit    the largest shift that is looked at, in the unit of the outcome; negative to shift downwards
 */
public record TippingPoint(ImputationModel model, Strategy strategy, List<String> waves, double limit)
        implements Procedure<Trajectories, TippingPointResult> {
    private static final int STEPS = 20;

    /** Refuses a limit that leaves nothing to search. */
    public TippingPoint {
        waves = List.copyOf(waves);
        if (waves.isEmpty()) {
            throw new IllegalArgumentException("A tipping point needs a wave.");
        }
        if (!Double.isFinite(limit) || limit == 0) {
            throw new IllegalArgumentException("The limit of the shifts must be a number other than zero.");
        }
    }

    /** The tipping point of one wave. */
    public TippingPoint(ImputationModel model, Strategy strategy, String wave, double limit) {
        this(model, strategy, List.of(wave), limit);
    }

    @Override
    public Method method() {
        return Method.named("tipping-point").with("strategy", strategy.key())
                .with(waves.size() == 1 ? "wave" : "waves", String.join(", ", waves)).with("limit", limit)
                .with("jackknife", model.jackknife().key());
    }

    /**
     * Imputes once and searches.
     *
     * @throws ModelException if the model names what the data don't have, or there is no such wave
     */
    @Override
    public Outcome<TippingPointResult> run(Trajectories data) {
        List<Integer> positions = data.positions(waves);
        return Outcome.of(() -> {
            Cohort cohort = Cohort.of(data);
            Replicates replicates = model.replicates(cohort, strategy);
            SequencedMap<String, Long> imputed = new LinkedHashMap<>();
            positions.forEach(wave -> imputed.put(cohort.waves.get(wave), cohort.missing(wave)));
            return search(replicates.average(positions), cohort.participants(), imputed);
        });
    }

    private TippingPointResult search(DeltaLine line, long participants, SequencedMap<String, Long> imputed) {
        Estimate start = line.at(0);
        OptionalDouble delta = start instanceof Estimated estimated && estimated.lower() * estimated.upper() > 0
                ? firstRoot(line)
                : OptionalDouble.empty();
        List<TippingPointResult.Shifted> curve = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> step * limit / STEPS)
                .mapToObj(shift -> new TippingPointResult.Shifted(shift, line.at(shift)))
                .toList();
        return new TippingPointResult(strategy, waves, limit, participants, imputed, delta, curve);
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
