package nl.maatstaf.analysis.quality;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Stratum;

/**
 * Somebody who sent something, without a name, a pseudonym or an arm.
 *
 * @param cohort  their cohort
 * @param stratum their stratum
 * @param sent    what they sent, per wave
 */
record Participant(String cohort, Stratum stratum, SortedMap<Integer, Sent> sent) {

    Participant {
        sent = Collections.unmodifiableSortedMap(new TreeMap<>(sent));
    }

    /**
     * What was sent at one wave.
     *
     * @param questionnaire the version it was sent to, by its fingerprint
     * @param answers       the answers by question, also to questions that a later choice hides
     */
    record Sent(String questionnaire, Answers answers) {}
}
