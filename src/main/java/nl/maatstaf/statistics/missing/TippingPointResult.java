package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * The shift of imputed outcomes that takes a conclusion away, if there is one.
 *
 * @param strategy     what was assumed before the shift
 * @param wave         the wave whose difference is looked at
 * @param limit        the largest shift that was looked at
 * @param participants the participants
 * @param imputed      how many outcomes of the wave were imputed
 * @param start        the difference without a shift
 * @param delta        the shift nearest to zero at which the interval touches zero
 * @param end          the difference at the limit
 */
public record TippingPointResult(
        Strategy strategy,
        String wave,
        double limit,
        long participants,
        long imputed,
        Estimate start,
        OptionalDouble delta,
        Estimate end)
        implements Result {
    /** What the search came to. */
    public enum Conclusion {
        /** A shift within the limit takes the conclusion away. */
        TIPS,
        /** The interval excludes zero without a shift and with every shift up to the limit. */
        HOLDS,
        /** The interval holds zero without a shift already, or there is none. */
        NOTHING_TO_TIP
    }

    /** What the search came to. */
    public Conclusion conclusion() {
        if (delta.isPresent()) {
            return Conclusion.TIPS;
        }
        return start instanceof Estimated estimated && estimated.lower() * estimated.upper() > 0
                ? Conclusion.HOLDS
                : Conclusion.NOTHING_TO_TIP;
    }

    /** The tipping point where there is one, then the difference without a shift and that at the limit. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        delta.ifPresent(value -> findings.add(Finding.value("tipping-point:" + wave, participants, value)));
        findings.add(Finding.of("difference:" + wave, participants, start));
        findings.add(Finding.of("difference-at-limit:" + wave, participants, end));
        return findings;
    }

    @Override
    public List<Caveat> caveats() {
        return Assumption.caveats(strategy, Map.of(wave, imputed));
    }
}
