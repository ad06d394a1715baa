package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;

/**
 * What the moments are about: the names and levels behind their positions.
 *
 * @param outcome    the name of the outcome
 * @param arm        the factor, one of {@code factors}, whose levels are compared; its first level is the reference
 * @param wave       the name of the wave in formulas
 * @param waves      the waves in order, at most {@link #MOST_WAVES}
 * @param factors    the categorical variables, the arm among them
 * @param covariates the numeric variables that are constant within a participant
 */
public record Layout(
        String outcome, String arm, String wave, List<String> waves, List<Factor> factors, List<String> covariates) {
    /** The waves that fit in the bitmask of observed waves. */
    public static final int MOST_WAVES = 31;

    /**
     * Checks the layout.
     *
     * @throws NotEstimableException if there are more waves than the bitmask holds
     * @throws IllegalArgumentException if the arm isn't among the factors
     */
    public Layout {
        waves = List.copyOf(waves);
        factors = List.copyOf(factors);
        covariates = List.copyOf(covariates);
        if (waves.size() > MOST_WAVES) {
            throw new NotEstimableException(Refusal.MODEL_TOO_LARGE,
                    "There are " + waves.size() + " waves; at most " + MOST_WAVES + " can be fitted.");
        }
        if (factors.stream().map(Factor::name).noneMatch(arm::equals)) {
            throw new IllegalArgumentException("The arm " + arm + " is not among the factors.");
        }
    }

    int factorIndex(String name) {
        return factors.stream().map(Factor::name).toList().indexOf(name);
    }

    int armIndex() {
        return factorIndex(arm);
    }

    /** The arms, the reference first. */
    public List<String> arms() {
        return factors.get(armIndex()).levels();
    }

    /** The levels of a factor or the waves; empty for a covariate. */
    Optional<List<String>> levels(String variable) {
        return variable.equals(wave)
                ? Optional.of(waves)
                : factors.stream().filter(factor -> factor.name().equals(variable)).map(Factor::levels).findFirst();
    }

    /** Positions of the cross-products: a one, then the covariates, then the outcome at each wave. */
    int size() {
        return 1 + covariates.size() + waves.size();
    }

    int covariatePosition(int covariate) {
        return 1 + covariate;
    }

    int outcomePosition(int waveIndex) {
        return 1 + covariates.size() + waveIndex;
    }

    int waveIndex(String name) {
        int index = waves.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("There is no wave " + name + ".");
        }
        return index;
    }
}
