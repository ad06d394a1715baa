package nl.maatstaf.statistics.missing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.mixed.LongRows;

/**
 * The outcomes of all participants of a trial over its waves, with gaps. Participants without any outcome belong to it.
 *
 * @param variables    the names of the outcome, the arm, the wave, the factors and the covariates
 * @param waves        the waves, in order of time
 * @param participants the participants, in any order
 */
public record Trajectories(LongRows.Variables variables, List<String> waves, List<Trajectory> participants) {
    /**
     * Checks that every participant has what the variables name.
     *
     * @throws ModelException if the arm isn't a factor, a wave comes twice, or a participant has another number of
     *                        levels or covariates, a wave that isn't there, an outcome at a wave still to come, or a
     *                        value that isn't finite
     */
    public Trajectories {
        waves = List.copyOf(waves);
        participants = List.copyOf(participants);
        if (!variables.factors().contains(variables.arm())) {
            throw new ModelException("The arm " + variables.arm() + " is not among the factors.");
        }
        if (new HashSet<>(waves).size() < waves.size()) {
            throw new ModelException("A wave is named twice.");
        }
        for (Trajectory participant : participants) {
            refuseUnfit(variables, waves, participant);
        }
    }

    /** The positions of waves, in order of time. */
    List<Integer> positions(List<String> some) {
        some.stream().filter(wave -> !waves.contains(wave)).findFirst().ifPresent(wave -> {
            throw new ModelException("There is no wave " + wave + ".");
        });
        return some.stream().map(waves::indexOf).sorted().toList();
    }

    private static void refuseUnfit(LongRows.Variables variables, List<String> waves, Trajectory participant) {
        if (participant.levels().size() != variables.factors().size()
                || participant.covariates().size() != variables.covariates().size()) {
            throw new ModelException("A participant doesn't have a value for every factor and covariate.");
        }
        for (int i = 0; i < participant.covariates().size(); i++) {
            if (!Double.isFinite(participant.covariates().get(i))) {
                throw new ModelException(
                        "The covariate " + variables.covariates().get(i) + " holds a value that is not a number.");
            }
        }
        for (Map.Entry<String, Double> outcome : participant.outcomes().entrySet()) {
            if (!waves.contains(outcome.getKey())) {
                throw new ModelException("There is no wave " + outcome.getKey() + ".");
            }
            if (participant.notDue().contains(outcome.getKey())) {
                throw new ModelException("There is an outcome at wave " + outcome.getKey() + ", which is not due.");
            }
            if (!Double.isFinite(outcome.getValue())) {
                throw new ModelException("Wave " + outcome.getKey() + " holds an outcome that is not a number.");
            }
        }
    }
}
