package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Method;

/**
 * The primary difference under another assumption.
 *
 * @param name     the assumption, by its name in the plan
 * @param standing what it may be taken for
 * @param method   the method with its settings
 * @param contrast the planned contrast under it, if it can be estimated
 * @param curve    for a tipping point: the difference for each shift of what was not observed
 * @param tipping  for a tipping point: the shift at which the interval touches zero, if it does within the limit
 * @param refusal  why there is nothing, one plain English sentence
 * @param caveats  plain English sentences of the statistical core
 */
public record SensitivityResult(String name, Standing standing, Method method, Optional<Contrast> contrast, List<Shifted> curve,
        OptionalDouble tipping, Optional<String> refusal, List<String> caveats) {

    /** Copies the lists. */
    public SensitivityResult {
        curve = List.copyOf(curve);
        caveats = List.copyOf(caveats);
    }

    /**
     * The difference when what was not observed in the tailored arm is shifted.
     *
     * @param shift    by how much, in the unit of the outcome
     * @param contrast the difference then
     */
    public record Shifted(double shift, Contrast contrast) {}
}
