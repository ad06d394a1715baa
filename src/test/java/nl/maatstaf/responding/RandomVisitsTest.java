package nl.maatstaf.responding;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Score;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;

/** Answering in any order, back and forth, on two devices, changing and taking back: the last choice is what is kept. */
class RandomVisitsTest {

    private static final int PEOPLE = 25;
    private static final int CHOICES = 40;

    private final Room room = new Room();
    private final Responding responding = room.on("2026-11-16");

    @Test
    void whateverTheOrderTheLastChoicesAreKeptAndScored() {
        List<AccessCode> codes = room.admit("B", PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            AccessCode code = codes.get(person);
            responding.consent(open(code), new ConsentText("nl", "1"), Optional.empty());
            Map<String, Answer> choices = choose(code, new SplittableRandom(person));
            Visit visit = open(code);
            assertThat(visit.answers()).as("person %s", person).isEqualTo(new Answers(choices));
            assertThat(responding.submit(visit, "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
            assertThat(scores(visit)).as("person %s", person).isEqualTo(scored(visit));
        }
    }

    private Map<String, Answer> choose(AccessCode code, SplittableRandom random) {
        var choices = new HashMap<String, Answer>();
        Visit phone = open(code);
        Visit laptop = open(code);
        for (int i = 0; i < CHOICES; i++) {
            // Each device knows what it knew when it was opened; now and then it is reloaded.
            Visit device = random.nextBoolean() ? phone : laptop;
            if (random.nextInt(4) == 0) {
                phone = open(code);
            }
            List<Question> route = device.questionnaire().route(new Answers(choices), device.occasion()).stream()
                    .filter(question -> question.item().asks()).toList();
            Question question = route.get(random.nextInt(route.size()));
            Optional<Answer> answer = random.nextInt(10) == 0 ? Optional.empty()
                    : Optional.of(answer(question.item(), random));
            assertThat(responding.save(device, question.key(), answer, device.version(question.key()), "nl"))
                    .isInstanceOf(Saved.Stored.class);
            answer.ifPresentOrElse(given -> choices.put(question.key(), given), () -> choices.remove(question.key()));
        }
        return choices;
    }

    private static Answer answer(Item item, SplittableRandom random) {
        if (random.nextInt(12) == 0) {
            return new Answer.Declined();
        }
        return switch (item) {
            case Item.Mark _ -> new Answer.Value(random.nextInt(Item.Mark.LOWEST, Item.Mark.HIGHEST + 1));
            case Item.Number number -> new Answer.Value(random.nextInt(number.lowest(), number.highest() + 1));
            case Item.Month _ -> new Answer.Month(YearMonth.of(2020, 1 + random.nextInt(12)));
            case Item.Text _ -> new Answer.Text("Woorden, \"tekens\" en {1,2} " + random.nextInt());
            case Item.Several several -> new Answer.Several(IntStream.range(0, several.atMost())
                    .mapToObj(_ -> several.real().get(random.nextInt(several.real().size())).code()).toList());
            case Item.Choice _, Item.Hours _ ->
                    new Answer.Value(item.choices().get(random.nextInt(item.choices().size())).code());
            case Item.Information _, Item.Group _ -> throw new IllegalArgumentException(item.id());
        };
    }

    private Visit open(AccessCode code) {
        return responding.open(code).orElseThrow();
    }

    private Map<String, Optional<Short>> scores(Visit visit) {
        var stored = new TreeMap<String, Optional<Short>>();
        room.owner().select(TRAJECTORY.OUTCOME, TRAJECTORY.W5).from(TRAJECTORY)
                .where(TRAJECTORY.PARTICIPANT_ID.eq(visit.participant()))
                .forEach(row -> stored.put(row.value1(), Optional.ofNullable(row.value2())));
        return stored;
    }

    private static Map<String, Optional<Short>> scored(Visit visit) {
        var expected = new TreeMap<String, Optional<Short>>();
        Answers counted = visit.questionnaire().counted(visit.answers(), visit.occasion());
        for (Score score : visit.questionnaire().scores()) {
            expected.put(score.name(), score.scaled(counted, visit.occasion()).stream().boxed()
                    .map(Integer::shortValue).findFirst());
        }
        return expected;
    }
}
