package nl.maatstaf.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.reading.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many taps a questionnaire takes, from the code to the thanks, for everybody in the simulated study. */
class TapsTest {

    private static final Protocol PROTOCOL = Reading.of(Path.of("surveys")).surveys().orElseThrow()
            .protocol("almere-45plus").orElseThrow();

    /** The code, the language, the consent, and sending it. */
    private static final int BESIDE_THE_QUESTIONS = 4;
    private static final int MOST = 100;

    @Test
    void theMedianPathTakesAtMostAHundredTapsInEveryWave() {
        SortedMap<Integer, List<Walked>> byWave = new TreeMap<>();
        Simulation.whole(45, PROTOCOL, LocalDate.of(2030, 1, 1)).invited().forEach(person -> {
            List<Occasion> occasions = Occasion.upTo(PROTOCOL.study().lastWave(), YearMonth.of(2026, 11),
                    PROTOCOL.questionnaire(), person.answers());
            person.answers().forEach((wave, answers) -> byWave.computeIfAbsent(wave, _ -> new ArrayList<>())
                    .add(path(answers, occasions.get(wave))));
        });
        byWave.forEach((wave, paths) -> {
            int[] taps = paths.stream().mapToInt(Walked::taps).sorted().toArray();
            int[] pages = paths.stream().mapToInt(Walked::pages).sorted().toArray();
            System.out.printf("Wave %d: median %d pages and %d taps; one in ten takes %d taps or more (%d people)%n", wave,
                    pages[pages.length / 2], taps[taps.length / 2], taps[taps.length * 9 / 10], taps.length);
            assertThat(taps[taps.length / 2]).as("wave %d", wave).isLessThanOrEqualTo(MOST);
        });
        assertThat(byWave).hasSize(9);
    }

    private record Walked(int pages, int taps) {}

    private static Walked path(Answers answers, Occasion occasion) {
        Questionnaire questionnaire = PROTOCOL.questionnaire();
        List<Question> route = questionnaire.route(answers, occasion);
        int taps = route.stream().mapToInt(question -> 1 + answers.to(question.key())
                .map(answer -> tapsFor(question.item(), answer)).orElse(0)).sum();
        return new Walked(route.size(), taps + BESIDE_THE_QUESTIONS);
    }

    /** One for each option ticked; two to open a list and pick from it; one to go to a field that is typed in. */
    private static int tapsFor(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Several(List<Integer> codes) -> codes.size();
            case Answer.Month _ -> 4;
            case Answer.Value _, Answer.Declined _, Answer.Text _ -> item.asks() ? 1 : 0;
        };
    }
}
