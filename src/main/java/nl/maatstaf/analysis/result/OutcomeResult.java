package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.plan.Family;
import nl.maatstaf.statistics.Method;

/**
 * One outcome by the plan.
 *
 * @param score        the score's name
 * @param family       the family in which it is planned
 * @param standing     what it may be taken for
 * @param method       the method with its settings, as the statistical core names them
 * @param waves        the planned waves of the contrast
 * @param participants how many participants it rests on
 * @param observations how many values
 * @param comparison   the arms compared
 * @param tested       the test; only of a confirmatory result
 * @param caveats      plain English sentences of the statistical core
 */
public record OutcomeResult(
        String score,
        Family family,
        Standing standing,
        Method method,
        List<Integer> waves,
        long participants,
        long observations,
        Comparison comparison,
        Optional<Tested> tested,
        List<String> caveats) {

    /** Copies the lists, and refuses a test where nothing may be tested. */
    public OutcomeResult {
        waves = List.copyOf(waves);
        caveats = List.copyOf(caveats);
        if (tested.isPresent() && (standing != Standing.CONFIRMATORY || family == Family.EXPLORATORY)) {
            throw new IllegalArgumentException("Only a confirmatory result is tested.");
        }
    }
}
