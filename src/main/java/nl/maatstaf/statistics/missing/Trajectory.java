package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One participant: what was known at the start, and the outcomes that were observed.
 *
 * @param levels     the level of each factor, the arm among them
 * @param covariates the value of each numeric covariate
 * @param outcomes   the observed outcome by wave; a wave without an outcome is absent
 * @param notDue     the waves that are still to come for this participant: an outcome there is neither observed nor missing
 */
public record Trajectory(
        List<String> levels, List<Double> covariates, Map<String, Double> outcomes, Set<String> notDue) {
    public Trajectory {
        levels = List.copyOf(levels);
        covariates = List.copyOf(covariates);
        outcomes = Map.copyOf(outcomes);
        notDue = Set.copyOf(notDue);
    }

    /** A participant for whom every wave is over. */
    public Trajectory(List<String> levels, List<Double> covariates, Map<String, Double> outcomes) {
        this(levels, covariates, outcomes, Set.of());
    }
}
