package nl.maatstaf.instrument;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When a questionnaire is answered, as far as it decides what is asked.
 *
 * @param wave     the wave; 0 is the baseline
 * @param month    the month it is; nobody can have started work after it
 * @param previous the answers that counted in the wave before; none when that was not submitted
 */
public record Occasion(int wave, YearMonth month, Answers previous) {

    /** An occasion at which nothing is known of the wave before. */
    public static Occasion without(int wave, YearMonth month) {
        return new Occasion(wave, month, Answers.NONE);
    }

    /**
     * The occasions of one participant from wave 0 on. What counted in a wave may itself hang on the wave before it, so
     * they are found one after another.
     *
     * @param lastWave  the last wave wanted
     * @param month     the month it is
     * @param asked     what was asked
     * @param submitted the answers per submitted wave
     * @return one occasion per wave, the first for wave 0
     */
    public static List<Occasion> upTo(int lastWave, YearMonth month, Questionnaire asked, Map<Integer, Answers> submitted) {
        List<Occasion> occasions = new ArrayList<>(List.of(without(0, month)));
        for (int wave = 1; wave <= lastWave; wave++) {
            Answers before = submitted.getOrDefault(wave - 1, Answers.NONE);
            occasions.add(new Occasion(wave, month, asked.counted(before, occasions.getLast())));
        }
        return List.copyOf(occasions);
    }
}
