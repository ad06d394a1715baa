package nl.maatstaf.responding;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.study.Quarter;

/**
 * All that is stored of what somebody said in the waves that one word of theirs opens.
 *
 * @param questionnaire what the study asks now, in whose words the answers are told; nothing where there is nothing to see
 * @param marks         the marks they gave to their own life in waves that they sent, the earliest first
 * @param waves         the waves, the earliest first
 */
public record OwnAnswers(Optional<Questionnaire> questionnaire, List<OwnMark> marks, List<Wave> waves) {

    static final OwnAnswers NOTHING = new OwnAnswers(Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public OwnAnswers {
        marks = List.copyOf(marks);
        waves = List.copyOf(waves);
    }

    /** {@return whether there is nothing to see} */
    public boolean isEmpty() {
        return waves.isEmpty();
    }

    /**
     * What is stored of a wave.
     *
     * @param wave      the wave
     * @param quarter   the calendar quarter of it
     * @param agreed    the words they agreed to
     * @param submitted whether they sent it
     * @param answers   what they answered, also where a later answer took the question away
     */
    public record Wave(int wave, Quarter quarter, ConsentText agreed, boolean submitted, Answers answers) {}
}
