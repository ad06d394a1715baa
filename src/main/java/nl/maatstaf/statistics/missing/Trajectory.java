package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.Map;

/**
 * One participant: what was known at the start, and the outcomes that were observed.
 *
 * @param levels     the level of each factor, the arm among them
 * @param covariates the value of each numeric covariate
 * @param outcomes   the observed outcome by wave; a wave without an outcome is absent
 */
public record Trajectory(List<String> levels, List<Double> covariates, Map<String, Double> outcomes) {
    public Trajectory {
        levels = List.copyOf(levels);
        covariates = List.copyOf(covariates);
        outcomes = Map.copyOf(outcomes);
    }
}
