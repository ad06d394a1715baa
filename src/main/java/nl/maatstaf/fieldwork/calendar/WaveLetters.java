package nl.maatstaf.fieldwork.calendar;

import java.util.List;
import java.util.Map;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.study.Cohort;

/**
 * How the letters of a wave of a cohort stand.
 *
 * @param study  the study's name
 * @param cohort the cohort
 * @param wave   the wave
 * @param drawn  in wave 0 which sample, from 1; in later waves 0, for everybody
 * @param steps  every kind of letter, in the order in which they are sent
 * @param runs   the runs that were begun
 */
public record WaveLetters(String study, Cohort cohort, int wave, int drawn, List<Step> steps,
        Map<LetterKind, LetterRun> runs) {

    /** Copies what it is given. */
    public WaveLetters {
        steps = List.copyOf(steps);
        runs = Map.copyOf(runs);
    }
}
