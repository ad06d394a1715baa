package nl.maatstaf.responding.ui;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.responding.Saved;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sees who comes back with only the code. */
class WalkTest {

    private static final Questionnaire QUARTERLY = Reading.of(Path.of("surveys")).surveys().orElseThrow()
            .protocol("almere-45plus").orElseThrow().questionnaire();

    private final Map<String, Optional<Answer>> kept = new HashMap<>();

    @Test
    void anEarlierAnswerIsCoveredAndWhatItLedToIsLeftOut() {
        Walk walk = comingBack(answers("LR1", 7, "JS1", 1, "JS4", 3));
        assertThat(walk.shown(question(walk, "LR1"))).isEmpty();
        assertThat(walk.covered(question(walk, "LR1"))).isTrue();
        assertThat(walk.open()).extracting(Question::key).contains("LR1", "JS1").doesNotContain("JS4");
        walk.uncover();
        assertThat(walk.open()).extracting(Question::key).contains("JS4");
        assertThat(walk.shown(question(walk, "LR1"))).contains(new Answer.Value(7));
    }

    @Test
    void aNewAnswerTakesThePlaceOfACoveredOneAndTakingItBackBringsThatBackUnderItsCover() {
        Walk walk = comingBack(answers("LR1", 7));
        Question mark = question(walk, "LR1");
        walk.keep(mark, Optional.of(new Answer.Declined()));
        assertThat(walk.shown(mark)).contains(new Answer.Declined());
        walk.keep(mark, Optional.empty());
        assertThat(kept).containsEntry("LR1", Optional.of(new Answer.Value(7)));
        assertThat(walk.shown(mark)).isEmpty();
        assertThat(walk.covered(mark)).isTrue();
    }

    @Test
    void anAnswerGivenHereCanBeTakenBack() {
        Walk walk = comingBack(Answers.NONE);
        Question mark = question(walk, "LR1");
        walk.keep(mark, Optional.of(new Answer.Value(5)));
        walk.keep(mark, Optional.empty());
        assertThat(kept).containsEntry("LR1", Optional.empty());
        assertThat(walk.answers().byQuestion()).isEmpty();
    }

    @Test
    void theTimeThatIsLeftNeverRises() {
        Walk walk = comingBack(Answers.NONE);
        int before = Integer.MAX_VALUE;
        for (Question now = question(walk, "LR1"); ; now = walk.after(now).orElseThrow()) {
            assertThat(walk.minutesFrom(now)).as(now.key()).isLessThanOrEqualTo(before);
            before = walk.minutesFrom(now);
            if (Set.of("WS1", "JS1", "VO1", "MC1").contains(now.key())) {
                walk.keep(now, Optional.of(new Answer.Value(now.key().matches("WS1|VO1") ? 2 : 1)));
            }
            if (walk.after(now).isEmpty()) {
                break;
            }
        }
        assertThat(before).isZero();
    }

    private Walk comingBack(Answers stored) {
        return new Walk(QUARTERLY, Occasion.without(0, YearMonth.of(2026, 11)), stored, new HashSet<>(),
                (key, answer, seen) -> {
                    kept.put(key, answer);
                    return new Saved.Stored(seen + 1, false);
                });
    }

    private static Question question(Walk walk, String key) {
        return walk.route().stream().filter(question -> question.key().equals(key)).findFirst().orElseThrow();
    }

    private static Answers answers(Object... keysAndCodes) {
        Answers answers = Answers.NONE;
        for (int i = 0; i < keysAndCodes.length; i += 2) {
            answers = answers.with((String) keysAndCodes[i], new Answer.Value((Integer) keysAndCodes[i + 1]));
        }
        return answers;
    }
}
