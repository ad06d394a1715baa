package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * The shift of imputed outcomes that takes a conclusion away, if there is one.
 *
 * @param strategy     what was assumed before the shift
 * @param waves        the waves whose mean difference is looked at
 * @param limit        the largest shift that was looked at
 * @param participants the participants
 * @param imputed      how many outcomes of each of these waves were imputed
 * @param delta        the shift nearest to zero at which the interval touches zero
 * @param curve        the difference at shifts in even steps from zero to the limit
 */
public record TippingPointResult(
        Strategy strategy,
        List<String> waves,
        double limit,
        long participants,
        SequencedMap<String, Long> imputed,
        OptionalDouble delta,
        List<Shifted> curve)
        implements Result {
    /** Copies the collections. */
    public TippingPointResult {
        waves = List.copyOf(waves);
        imputed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(imputed));
        curve = List.copyOf(curve);
    }

    /**
     * The difference when what was not observed in the other arm is shifted.
     *
     * @param delta      by how much
     * @param difference the difference then
     */
    public record Shifted(double delta, Estimate difference) {
    }

    /** What the search came to. */
    public enum Conclusion {
        /** A shift within the limit takes the conclusion away. */
        TIPS,
        /** The interval excludes zero without a shift and with every shift up to the limit. */
        HOLDS,
        /** The interval holds zero without a shift already, or there is none. */
        NOTHING_TO_TIP
    }

    /** The difference without a shift. */
    public Estimate start() {
        return curve.getFirst().difference();
    }

    /** The difference at the limit. */
    public Estimate end() {
        return curve.getLast().difference();
    }

    /** What the search came to. */
    public Conclusion conclusion() {
        if (delta.isPresent()) {
            return Conclusion.TIPS;
        }
        return start() instanceof Estimated estimated && estimated.lower() * estimated.upper() > 0
                ? Conclusion.HOLDS
                : Conclusion.NOTHING_TO_TIP;
    }

    /** The tipping point where there is one, then the difference without a shift and that at the limit. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        String where = String.join(", ", waves);
        delta.ifPresent(value -> findings.add(Finding.value("tipping-point:" + where, participants, value)));
        findings.add(Finding.of("difference:" + where, participants, start()));
        findings.add(Finding.of("difference-at-limit:" + where, participants, end()));
        return findings;
    }

    @Override
    public List<Caveat> caveats() {
        return Assumption.caveats(strategy, imputed);
    }
}
