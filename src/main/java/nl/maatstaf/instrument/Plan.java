package nl.maatstaf.instrument;

import java.util.List;

/**
 * What is tested, and how: written down before anyone sees the arms.
 *
 * @param name the name of its file
 * @param estimand what is estimated, in words
 * @param outcome the score that is the primary outcome
 * @param formula the model
 * @param baselineWave the wave at which the arms are held equal
 * @param confirmatoryWaves the waves whose mean difference is tested, once
 * @param covariance how the waves of one participant hang together
 * @param fingerprint the SHA-256 of its file
 */
public record Plan(
        String name,
        Texts estimand,
        String outcome,
        String formula,
        int baselineWave,
        List<Integer> confirmatoryWaves,
        Covariance covariance,
        String fingerprint) {

    /** What a formula may name beside its outcome. */
    public static final List<String> VARIABLES = List.of("arm", "wave", "cohort", "trede", "part_time");

    /** Copies the waves. */
    public Plan {
        confirmatoryWaves = List.copyOf(confirmatoryWaves);
    }

    /** How the waves of one participant hang together. */
    public enum Covariance {
        /** Nothing is assumed: each pair of waves has a covariance of its own. */
        UNSTRUCTURED
    }
}
