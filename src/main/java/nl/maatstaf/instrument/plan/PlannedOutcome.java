package nl.maatstaf.instrument.plan;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One outcome and how the arms are compared on it.
 *
 * @param score              the score, by its name in the instruments
 * @param method             how it is analysed
 * @param waves              the waves whose mean difference is the contrast; a method for one moment has one wave, and a
 *                           time to an event counts up to the last
 * @param relevantDifference the smallest difference that matters, in the unit of the contrast; above zero
 * @param higherIsBetter     whether more of it is better for the client
 */
public record PlannedOutcome(String score, Method method, List<Integer> waves, OptionalDouble relevantDifference,
        boolean higherIsBetter) {

    /** Copies the waves. */
    public PlannedOutcome {
        waves = List.copyOf(waves);
    }
}
