package nl.maatstaf.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.study.Arm;

/**
 * One respondent's answers to everything but the mark, own direction and paid work. Each subject has dice of its own,
 * so that a change to one changes no answer to another by chance.
 */
final class OtherAnswers {

    private static final int MONTHS_PER_WAVE = 3;

    private final List<Subject> subjects;
    private final Dice replies;

    OtherAnswers(Person person, Arm arm, Optional<Story> story, Dice dice) {
        Background background = Background.of(person, dice.split());
        this.replies = dice.split();
        // Not the order in which they are asked: a subject may look at what is in mind on those before it.
        this.subjects = new ArrayList<>(List.of(
                new AboutYou(background, dice.split()),
                new WorkStart(dice.split()),
                new InformalCare(dice.split()),
                new BasicConditions(background, dice.split()),
                new Volunteering(dice.split()),
                new MunicipalityContact(background, arm, dice.split()),
                new Needs(background, dice.split()),
                new JobSearch(background, dice.split())));
        story.ifPresent(subjects::add);
    }

    /**
     * The given answers with the others beside them: of all that is in mind only what the questionnaire asks then.
     *
     * @param given answers per wave
     * @param lived how life stands, from wave 0 to at least the last wave given
     * @param questionnaire what is asked
     * @param reference the first month of wave 0; every wave is taken to be answered in its first month
     */
    SortedMap<Integer, Answers> beside(
            SortedMap<Integer, Answers> given, List<Lived> lived, Questionnaire questionnaire, YearMonth reference) {
        SortedMap<Integer, Answers> whole = new TreeMap<>();
        int waves = given.isEmpty() ? 0 : given.lastKey() + 1;
        for (int wave = 0; wave < waves; wave++) {
            Occasion occasion = new Occasion(wave, reference.plusMonths((long) MONTHS_PER_WAVE * wave),
                    whole.getOrDefault(wave - 1, Answers.NONE));
            Draft draft = new Draft();
            for (Subject subject : subjects) {
                subject.answer(occasion, lived.get(wave), draft);
            }
            if (given.containsKey(wave)) {
                Answers all = draft.saidBeside(given.getOrDefault(wave, Answers.NONE), replies);
                whole.put(wave, questionnaire.counted(all, occasion));
            }
        }
        return whole;
    }
}
