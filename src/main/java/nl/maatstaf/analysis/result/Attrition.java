package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;

/**
 * Who stopped answering the primary outcome, by arm. Whoever has a wave not yet due is no dropout at it.
 *
 * @param waves      the share that answered among those due, and the difference between the arms
 * @param models     what goes with not answering at the last wave that is due: odds ratios per characteristic
 * @param refusal    why there is no model, one plain English sentence
 */
public record Attrition(List<Trajectory.AtWave> waves, List<Predictor> models, Optional<String> refusal) {

    /** Copies the lists. */
    public Attrition {
        waves = List.copyOf(waves);
        models = List.copyOf(models);
    }

    /**
     * One characteristic in a logistic model of not answering.
     *
     * @param name     the characteristic, as the model names it
     * @param contrast its odds ratio
     */
    public record Predictor(String name, Contrast contrast) {}
}
