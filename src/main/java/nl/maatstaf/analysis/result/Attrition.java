package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;

/**
 * Who stopped answering the primary outcome, by arm. Whoever has a wave not yet due is no dropout at it, and whoever never
 * began is not either: the model is about those who answered the baseline wave.
 *
 * @param waves   the share that answered among those due, with Wilson's interval, and the difference between the arms
 *                with Newcombe's; waves due for nobody are left out
 * @param people  how many the model is about: they answered the baseline wave and have a later one due
 * @param stopped how many of them did not answer the last wave that is due for them
 * @param model   what goes with that: the odds ratio of each characteristic, all others being equal
 * @param refusal why there is no model, one plain English sentence
 * @param caveats plain English sentences of the statistical core about the model
 */
public record Attrition(List<Trajectory.AtWave> waves, long people, long stopped, List<Predictor> model,
        Optional<String> refusal, List<String> caveats) {

    /** Copies the lists. */
    public Attrition {
        waves = List.copyOf(waves);
        model = List.copyOf(model);
        caveats = List.copyOf(caveats);
    }

    /**
     * One characteristic in a logistic model of not answering.
     *
     * @param variable  the arm, the cohort, a stratum variable, or the primary outcome at baseline
     * @param level     the level that is compared with the first; empty for a number
     * @param oddsRatio the odds of not answering at this level divided by those at the first, or per unit of a number
     */
    public record Predictor(String variable, Optional<String> level, Contrast oddsRatio) {}
}
