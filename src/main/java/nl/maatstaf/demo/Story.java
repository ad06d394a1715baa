package nl.maatstaf.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Occasion;

/**
 * What a few people write for others to read, once. Nearly everybody leaves it open, as people do.
 *
 * @param wave when
 * @param words the story
 * @param mayBeRead whether others may read it
 */
record Story(int wave, String words, boolean mayBeRead) implements Subject {

    private static final int LAST_WAVE = 4;

    private static final List<String> INVENTED = List.of(
            "Ik wil graag werken, maar op mijn eigen tempo. Pas toen iemand daarnaar vroeg, kwam ik verder.",
            "Van mijn vrijwilligerswerk word ik blij. Ik hoop dat anderen zien wat wij daar doen.",
            "Brieven vind ik moeilijk. Een telefoontje helpt mij meer dan drie brieven.",
            "Je bent nooit te oud om te leren. Geef ons een kans.",
            "Reizen kost geld. Met een buskaart zou ik vaker naar een cursus gaan.");

    /** Gives each invented story to somebody else. */
    static <P> Map<P, Story> handedOut(List<P> people, Dice dice) {
        List<P> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, dice.random());
        Map<P, Story> stories = new HashMap<>();
        for (int i = 0; i < INVENTED.size(); i++) {
            stories.put(shuffled.get(i), new Story(dice.between(0, LAST_WAVE), INVENTED.get(i), dice.chance(.8)));
        }
        return stories;
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        if (occasion.wave() == wave) {
            draft.say("ST1", new Answer.Text(words));
            draft.say("ST2", mayBeRead ? 1 : 0);
        }
    }
}
