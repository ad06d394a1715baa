package nl.maatstaf.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WholeQuestionnaireTest {

    private static final LocalDate DEMO_DAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate AFTERWARDS = LocalDate.of(2030, 1, 1);
    private static final long DEMO_SEED = 45;
    private static final Set<String> WITH_THE_TRUTH_IN_THEM =
            Set.of("LR1", "OD1", "OD2", "OD3", "OD4", "WS1", "WS2", "WS3");

    private static final Protocol PROTOCOL = Reading.of(Path.of("surveys")).surveys().orElseThrow()
            .protocol("almere-45plus").orElseThrow();
    private static final Questionnaire QUESTIONNAIRE = PROTOCOL.questionnaire();
    /** Some studies together, so that a share hardly depends on the seed. */
    private static final List<Filled> FILLED = LongStream.rangeClosed(1, 8)
            .mapToObj(seed -> Simulation.whole(seed, PROTOCOL, AFTERWARDS)).flatMap(WholeQuestionnaireTest::filled)
            .toList();

    @Test
    void everyAnswerIsToAQuestionOnItsRouteAndAcceptedByItsItem() {
        List<Filled> demo = filled(Simulation.whole(DEMO_SEED, PROTOCOL, DEMO_DAY)).toList();
        assertThat(demo).hasSizeGreaterThan(1500);
        Stream.concat(demo.stream(), FILLED.stream()).forEach(filled -> {
            Map<String, Item> asked = filled.route().stream().collect(Collectors.toMap(Question::key, Question::item));
            filled.answers().byQuestion().forEach((key, answer) -> assertThat(asked).hasEntrySatisfying(key, item ->
                    assertThat(item.accepts(answer, filled.occasion())).as("%s %s", key, answer).isTrue()));
            assertThat(QUESTIONNAIRE.counted(filled.answers(), filled.occasion())).isEqualTo(filled.answers());
        });
    }

    @Test
    void everyQuestionAskedIsAnsweredButForAFewDeclinedOrLeftOpen() {
        Map<String, int[]> fates = new TreeMap<>();
        FILLED.forEach(filled -> filled.route().stream().filter(question -> question.item().asks()).forEach(question ->
                fates.computeIfAbsent(question.item().id(), _ -> new int[3])[filled.answers().to(question.key())
                        .map(answer -> answer instanceof Answer.Declined ? 1 : 0).orElse(2)]++));
        assertThat(fates.keySet()).containsExactlyInAnyOrderElementsOf(
                QUESTIONNAIRE.items().stream().filter(Item::asks).map(Item::id).toList());
        fates.remove("ST1");
        fates.remove("ST2");
        fates.forEach((item, fate) -> {
            double asked = fate[0] + fate[1] + fate[2];
            assertThat(fate[1] / asked).as("%s declined", item).isBetween(.003, .02);
            assertThat(fate[2] / asked).as("%s left open", item).isBetween(.001, .012);
        });
    }

    @Test
    void theAnswersThatTheTruthIsInAreNotMovedByTheOthers() {
        for (long seed : List.of(DEMO_SEED, 1L)) {
            List<SimulatedPerson> bare = Simulation.make(seed, PROTOCOL.study(), DEMO_DAY).people();
            List<SimulatedPerson> whole = Simulation.whole(seed, PROTOCOL, DEMO_DAY).people();
            assertThat(whole).hasSameSizeAs(bare);
            for (int i = 0; i < bare.size(); i++) {
                assertThat(whole.get(i).person()).isEqualTo(bare.get(i).person());
                assertThat(whole.get(i).arm()).isEqualTo(bare.get(i).arm());
                var kept = new TreeMap<Integer, Answers>();
                whole.get(i).answers().forEach((wave, answers) -> kept.put(wave, new Answers(answers.byQuestion()
                        .entrySet().stream().filter(given -> WITH_THE_TRUTH_IN_THEM.contains(given.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
                assertThat(kept).isEqualTo(bare.get(i).answers());
            }
        }
    }

    @Test
    void theSameSeedMakesTheSameAnswersAndALaterDayOnlyAddsSome() {
        assertThat(Simulation.whole(3, PROTOCOL, DEMO_DAY)).isEqualTo(Simulation.whole(3, PROTOCOL, DEMO_DAY));
        List<SimulatedPerson> now = Simulation.whole(3, PROTOCOL, DEMO_DAY).people();
        List<SimulatedPerson> later = Simulation.whole(3, PROTOCOL, AFTERWARDS).people();
        for (int i = 0; i < now.size(); i++) {
            assertThat(later.get(i).answers()).containsAllEntriesOf(now.get(i).answers());
        }
    }

    @Test
    void theSharesAtBaselineArePlausible() {
        assertThat(share("JS1", code -> code == 1)).as("searchers").isBetween(.4, .6);
        assertThat(share("VO1", code -> code > 0)).as("volunteers").isBetween(.45, .6);
        assertThat(share("IC1", code -> code > 0)).as("carers").isBetween(.2, .35);
        assertThat(share("AY2", code -> code == 1)).as("women").isBetween(.55, .68);
        assertThat(share("AY3", code -> code == 1)).as("Dutch background").isBetween(.4, .6);
        assertThat(share("AY7", code -> code == 2)).as("exempt").isBetween(.13, .25);
        assertThat(share("AY6", months -> months >= PROTOCOL.study().eligibility().monthsOnAssistance()))
                .as("as long on assistance as the study asks").isEqualTo(1);
        assertThat(share("MC1", code -> code == 1)).as("conversations").isBetween(.35, .55);
        assertThat(share("BC1", code -> code == 2)).as("many worries about money").isBetween(.2, .4);
        assertThat(share("BC6", code -> code == 2)).as("many worries about Dutch").isBetween(.03, .15);
        assertThat(share("ND1", code -> code == 0)).as("no needs").isBetween(.1, .3);
    }

    @Test
    void peopleMostlyAnswerAsTheyDidTheWaveBefore() {
        assertThat(List.of("JS1", "VO1", "IC1")).allSatisfy(item -> assertThat(kept(item)).isBetween(.75, .97));
        assertThat(kept("ND1")).isBetween(.45, .8);
        assertThat(kept("BC1")).isBetween(.5, .8);
        assertThat(kept("MC1")).isBetween(.6, .9);
    }

    @Test
    void workBeganWhenItWasNotYetThereInTheWaveBeforeAndForAsLongAsItLastsInOneMonth() {
        int begun = 0;
        int lasting = 0;
        for (Filled filled : FILLED) {
            Answers before = filled.occasion().previous();
            if (!(filled.answers().to("WS4").orElse(null) instanceof Answer.Month(YearMonth month))) {
                continue;
            }
            if (before.value("WS1").orElse(-1) == 0) {
                begun++;
                assertThat(month).isAfter(filled.occasion().month().minusMonths(3));
            } else if (before.answered("WS4")) {
                lasting++;
                assertThat(before.to("WS4")).contains(new Answer.Month(month));
            }
        }
        assertThat(begun).isPositive();
        assertThat(lasting).isGreaterThan(5 * begun);
    }

    @Test
    void onesAnswersAgreeWithEachOther() {
        assertThat(FILLED).allSatisfy(filled -> {
            Answers answers = filled.answers();
            if (answers.value("WS1").orElse(0) == 0 && answers.answered("WS1")) {
                assertThat(answers.chosen("JS1")).doesNotContain(3);
            }
            if (answers.value("MC7").orElse(0) == 1 && answers.answered("JS3")) {
                assertThat(answers.chosen("JS3")).contains(2);
            }
            if (answers.value("ND3.3").orElse(0) == 1 && answers.answered("JS2")) {
                assertThat(answers.chosen("JS2")).contains(2);
            }
        });
    }

    @Test
    void worriesFallALittleWithTheMark() {
        double low = mean("basic_conditions_worries", filled -> mark(filled) <= 4);
        double high = mean("basic_conditions_worries", filled -> mark(filled) >= 7);
        assertThat(low - high).isBetween(.6, 2.4);
    }

    @Test
    void theTailoredPathwayIsFeltInContactWithTheMunicipalityAndNotBeforeItBegan() {
        assertThat(gap("fidelity", 0)).isCloseTo(0, within(.12));
        assertThat(gap("fear", 0)).isCloseTo(0, within(.12));
        assertThat(gap("fidelity", 1)).isBetween(.2, .5);
        assertThat(gap("fear", 1)).isBetween(-.4, -.1);
        assertThat(gap("job_search_confidence", 1)).isCloseTo(0, within(.15));
        assertThat(gap("unmet_needs", 1)).isCloseTo(0, within(.1));
        assertThat(gap("basic_conditions_worries", 1)).isBetween(-.5, .1);
    }

    @Test
    void aHandfulOfStoriesIsWrittenEachByOnePerson() {
        List<Answer> stories = filled(Simulation.whole(DEMO_SEED, PROTOCOL, AFTERWARDS))
                .flatMap(filled -> filled.answers().to("ST1").stream()).filter(Answer.Text.class::isInstance).toList();
        assertThat(stories).hasSizeBetween(1, 5).doesNotHaveDuplicates();
    }

    /** One questionnaire, filled in. */
    private record Filled(SimulatedPerson person, Occasion occasion, Answers answers) {

        List<Question> route() {
            return QUESTIONNAIRE.route(answers, occasion);
        }
    }

    private static Stream<Filled> filled(SimulatedStudy study) {
        return study.invited().stream().flatMap(person -> {
            YearMonth reference = YearMonth.from(person.cohort().allocation().firstDay());
            var filled = new ArrayList<Filled>();
            person.answers().forEach((wave, answers) -> filled.add(new Filled(person, new Occasion(wave,
                    reference.plusMonths(3L * wave), person.answers().getOrDefault(wave - 1, Answers.NONE)), answers)));
            return filled.stream();
        });
    }

    private static double share(String item, Predicate<Integer> wanted) {
        List<List<Integer>> given = FILLED.stream().filter(filled -> filled.occasion().wave() == 0)
                .map(filled -> filled.answers().chosen(item)).filter(chosen -> !chosen.isEmpty()).toList();
        return (double) given.stream().filter(chosen -> chosen.stream().anyMatch(wanted)).count() / given.size();
    }

    private static double kept(String item) {
        List<Filled> twice = FILLED.stream().filter(filled -> filled.answers().answered(item)
                && filled.occasion().previous().answered(item)).toList();
        return (double) twice.stream().filter(filled -> filled.answers().to(item)
                .equals(filled.occasion().previous().to(item))).count() / twice.size();
    }

    /** How much higher the tailored arm is, at wave 0 or at all waves after it. */
    private static double gap(String score, int fromWave) {
        Predicate<Filled> then = filled -> Math.min(1, filled.occasion().wave()) == fromWave;
        return mean(score, then.and(filled -> filled.person().arm() == Arm.TAILORED))
                - mean(score, then.and(filled -> filled.person().arm() == Arm.REGULAR));
    }

    private static double mean(String name, Predicate<Filled> among) {
        Score score = QUESTIONNAIRE.score(name).orElseThrow();
        return FILLED.stream().filter(among).flatMapToInt(filled ->
                score.scaled(filled.answers(), filled.occasion()).stream()).average().orElseThrow() / score.scale();
    }

    private static int mark(Filled filled) {
        return filled.answers().value(WaveAnswers.MARK).orElse(5);
    }
}
