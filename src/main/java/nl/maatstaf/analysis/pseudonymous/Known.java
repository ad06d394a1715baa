package nl.maatstaf.analysis.pseudonymous;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * One participant as the store has them, before anything is held back.
 *
 * @param cohort  the cohort
 * @param stratum the layer at allocation
 * @param arm     the arm; empty when it was not asked for
 * @param scores  the stored scores per name and wave
 * @param waves   what was sent in closed waves
 */
record Known(String cohort, Stratum stratum, Optional<Arm> arm, Map<String, OptionalInt[]> scores,
        SortedMap<Integer, Sent> waves) {

    /**
     * A questionnaire that was sent.
     *
     * @param questionnaire the fingerprint of what was asked
     * @param answers       the answers, without free text
     */
    record Sent(String questionnaire, Answers answers) {}
}
