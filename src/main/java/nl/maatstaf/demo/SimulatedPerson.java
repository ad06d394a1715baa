package nl.maatstaf.demo;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;

/**
 * What happened to somebody in the frame.
 *
 * @param person who it is
 * @param cohort with whom they were allocated
 * @param arm which pathway they were offered
 * @param invited whether they are in the sample
 * @param answers what they answered, per wave; a wave they let pass is not there
 */
public record SimulatedPerson(
        Person person, Cohort cohort, Arm arm, boolean invited, SortedMap<Integer, Answers> answers) {

    /** Copies the answers. */
    public SimulatedPerson {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** The mark given to life at this wave, if one was given. */
    public OptionalInt mark(int wave) {
        return answers.getOrDefault(wave, Answers.NONE).value(WaveAnswers.MARK);
    }
}
