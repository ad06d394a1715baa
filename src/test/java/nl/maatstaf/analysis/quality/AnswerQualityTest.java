package nl.maatstaf.analysis.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.scales.ScaleReliability;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers tell about how they were given, worked out by hand. */
class AnswerQualityTest {

    private final HandMade study = new HandMade();

    @Test
    void anItemThatSomebodyWasLedPastIsNotMissing() {
        study.send(Map.of("JS1", "2"));
        study.send(Map.of("JS1", "1", "JS5", "3", "JS6", "declined"));
        // Looked for work at first, and then did not: what is hidden doesn't count.
        study.send(Map.of("JS1", "2", "JS5", "4"));
        study.close("A", 0);
        assertThat(item("JS1", 0)).isEqualTo(new ItemNonresponse("job-search", "JS1", 0, 3, 3, 0));
        assertThat(item("JS5", 0)).isEqualTo(new ItemNonresponse("job-search", "JS5", 0, 1, 1, 0));
        assertThat(item("JS6", 0)).isEqualTo(new ItemNonresponse("job-search", "JS6", 0, 1, 0, 1));
        assertThat(item("JS7", 0)).isEqualTo(new ItemNonresponse("job-search", "JS7", 0, 1, 0, 0));
        assertThat(item("JS6", 0).open()).as("declined is not left open").isZero();
        assertThat(item("JS7", 0).open()).isEqualTo(1);
        assertThat(item("JS6", 0).missing()).hasValue(1);
    }

    @Test
    void anItemThatNobodyWasAskedIsNotThere() {
        study.send(Map.of("JS1", "2"));
        study.send(study.invite("A", 3, false), 1, Map.of());
        study.close("A", 0);
        study.close("A", 1);
        assertThat(items()).filteredOn(one -> one.item().equals("JS5")).isEmpty();
        assertThat(items()).filteredOn(one -> one.item().equals("AY1")).as("asked in wave 0 only")
                .extracting(ItemNonresponse::wave).containsExactly(0);
    }

    @Test
    void anItemInAGroupIsAskedOnceForEachNeed() {
        study.send(Map.of("ND1", "{1,4}", "ND3.1", "1"));
        study.send(Map.of("ND1", "{2}", "ND3.2", "3", "ND4.2", "declined"));
        study.close("A", 0);
        assertThat(item("ND3", 0)).isEqualTo(new ItemNonresponse("needs", "ND3", 0, 3, 2, 0));
        assertThat(item("ND4", 0)).isEqualTo(new ItemNonresponse("needs", "ND4", 0, 1, 0, 1));
    }

    @Test
    void freeTextAndWhatIsAskedBecauseOfItIsNeverLookedAt() {
        study.send(Map.of("ST1", "\"Vraag ons wat wij kunnen.", "ST2", "1"));
        study.close("A", 0);
        assertThat(items()).isNotEmpty().noneMatch(one -> one.item().startsWith("ST"));
    }

    @Test
    void theItemsThatAreMostOftenMissingComeFirstOverAllWaves() {
        long one = study.invite("A", 3, false);
        Map<String, String> allButTwo = everythingAtAWave();
        allButTwo.remove("OD3");
        allButTwo.remove("BC2");
        study.send(one, 1, allButTwo);
        Map<String, String> allButOne = everythingAtAWave();
        allButOne.remove("OD3");
        study.send(one, 2, allButOne);
        study.close("A", 1);
        study.close("A", 2);
        assertThat(items().stream().map(item -> item.item() + "/" + item.wave() + " " + item.open()).limit(4))
                .containsExactly("OD3/1 1", "OD3/2 1", "BC2/1 1", "BC2/2 0");
    }

    @Test
    void theSameAnswerToOppositeStatementsIsAStraightLine() {
        study.send(Map.of("OD1", "5", "OD2", "5", "OD3", "5", "OD4", "5"));
        study.send(Map.of("OD1", "4", "OD2", "4", "OD3", "4", "OD4", "declined"));
        study.send(Map.of("OD1", "3", "OD2", "3", "OD3", "3", "OD4", "3"));
        study.send(Map.of("OD1", "5", "OD2", "5", "OD3", "1", "OD4", "1"));
        study.send(Map.of("OD1", "2", "OD2", "2"));
        study.send(Map.of("MC1", "1", "MC2", "5", "MC3", "5", "MC4", "5", "MC5", "5", "MC6", "5"));
        study.close("A", 0);
        StraightLining.Count four = new StraightLining.Count(4, 3, 1);
        assertThat(straight()).as("two answers are too few, and where nothing is reversed one answer may be meant")
                .containsExactly(new StraightLining(0, four, new TreeMap<>(Map.of("own-direction", four))));
        assertThat(four.share()).hasValue(3.0 / 4);
    }

    @Test
    void aResponseWithOneStraightLineAmongOthersCountsOnceAndByInstrument() {
        study.send(Map.of("OD1", "3", "OD2", "3", "OD3", "3", "OD4", "3",
                "JS1", "1", "JS5", "1", "JS6", "1", "JS7", "1", "JS8", "1", "JS9", "1"));
        study.close("A", 0);
        StraightLining found = straight().getFirst();
        assertThat(found.any()).isEqualTo(new StraightLining.Count(1, 1, 0));
        assertThat(found.byInstrument()).isEqualTo(Map.of("own-direction", new StraightLining.Count(1, 1, 1),
                "job-search", new StraightLining.Count(1, 1, 0)));
    }

    /**
     * Reversed, the four complete answers are 5454, 4444, 2121 and 1212. The items have variances 10/3, 9/4, 10/3 and
     * 9/4, together 67/6; the totals 18, 16, 6 and 6 have variance 41. So alpha is 4/3 (1 − 67/246) = 358/369.
     */
    @Test
    void reversedItemsAreReversedBeforeReliability() {
        study.send(Map.of("OD1", "5", "OD2", "4", "OD3", "1", "OD4", "2"));
        study.send(Map.of("OD1", "4", "OD2", "4", "OD3", "2", "OD4", "2"));
        study.send(Map.of("OD1", "2", "OD2", "1", "OD3", "4", "OD4", "5"));
        study.send(Map.of("OD1", "1", "OD2", "2", "OD3", "5", "OD4", "4"));
        study.send(Map.of("OD1", "1", "OD2", "2", "OD3", "5", "OD4", "declined"));
        study.send(Map.of());
        study.close("A", 0);
        ScaleQuality scale = scale("own_direction");
        assertThat(scale.items()).containsExactly("OD1", "OD2", "OD3", "OD4");
        assertThat(scale.n()).isEqualTo(4);
        assertThat(scale.leftOut()).as("one incomplete, one empty").isEqualTo(2);
        assertThat(answered(scale).alpha()).isCloseTo(358.0 / 369, Offset.offset(1e-12));
    }

    @Test
    void aScaleThatSomebodyWasNotAskedLeavesNobodyOut() {
        study.send(Map.of("JS1", "2"));
        study.send(Map.of("JS1", "1", "JS5", "3", "JS6", "3", "JS7", "3", "JS8", "3", "JS9", "3"));
        study.send(Map.of("JS1", "1", "JS5", "3"));
        study.close("A", 0);
        assertThat(scale("job_search_confidence").n()).isEqualTo(1);
        assertThat(scale("job_search_confidence").leftOut()).isEqualTo(1);
    }

    @Test
    void aScaleThatCannotBeEstimatedSaysWhy() {
        for (String fear : List.of("3", "4", "5")) {
            long somebody = study.invite("A", 3, false);
            study.send(somebody, 0, fear.equals("5") ? Map.of() : Map.of("MC8", fear, "MC9", "3"));
            study.send(somebody, 1, Map.of("MC8", fear, "MC9", "3"));
        }
        study.close("A", 0);
        study.close("A", 1);
        assertThat(study.quality().orElseThrow().scales()).filteredOn(scale -> scale.score().equals("fear"))
                .extracting(scale -> scale.n() + " " + refusal(scale))
                .containsExactly("2 " + Refusal.TOO_FEW_PARTICIPANTS, "3 " + Refusal.ZERO_VARIANCE);
    }

    @Test
    void aResponseToAVersionThatIsGoneIsCountedAndNotRead() {
        long one = study.invite("A", 3, false);
        study.sendToAnotherVersion(one, 0, Map.of("OD1", "3"));
        study.send(one, 1, Map.of("OD1", "3"));
        study.close("A", 0);
        study.close("A", 1);
        Quality quality = study.quality().orElseThrow();
        assertThat(quality.otherVersions()).isEqualTo(1);
        assertThat(quality.items()).extracting(ItemNonresponse::wave).containsOnly(1);
        assertThat(Turnout.sum(quality.turnout().stream().filter(cell -> cell.wave() == 0).toList()).answered()).isEqualTo(1);
    }

    @Test
    void nobodyIsLostOrCountedTwiceWhereRowsComeInParts() {
        int people = QualityStore.ROWS_AT_ONCE + 20;
        for (int i = 0; i < people; i++) {
            study.send(study.invite("A", 3, false), 1, everythingAtAWave());
        }
        study.close("A", 1);
        assertThat(items()).filteredOn(one -> one.item().equals("LR1") || one.item().equals("BC6"))
                .allMatch(one -> one.asked() == people && one.answered() == people).hasSize(2);
    }

    private static Map<String, String> everythingAtAWave() {
        Map<String, String> answers = new HashMap<>();
        for (String item : List.of("LR1", "OD1", "OD2", "OD3", "OD4", "BC1", "BC2", "BC3", "BC4", "BC5", "BC6", "MC8", "MC9")) {
            answers.put(item, "1");
        }
        answers.putAll(Map.of("WS1", "0", "WS3", "1", "JS1", "2", "VO1", "0", "IC1", "2", "IC2", "1", "MC1", "3", "ND1", "{0}"));
        return answers;
    }

    private static Refusal refusal(ScaleQuality scale) {
        return ((Outcome.Refused<ScaleReliability>) scale.reliability()).reason().code();
    }

    private static ScaleReliability answered(ScaleQuality scale) {
        return switch (scale.reliability()) {
            case Outcome.Answered<ScaleReliability>(ScaleReliability found) -> found;
            case Outcome.Refused<ScaleReliability>(NotEstimable why) -> throw new AssertionError(why.reason());
        };
    }

    private ScaleQuality scale(String score) {
        return study.quality().orElseThrow().scales().stream().filter(scale -> scale.score().equals(score))
                .findFirst().orElseThrow();
    }

    private List<StraightLining> straight() {
        return study.quality().orElseThrow().straightLining();
    }

    private List<ItemNonresponse> items() {
        return study.quality().orElseThrow().items();
    }

    private ItemNonresponse item(String id, int wave) {
        return items().stream().filter(one -> one.item().equals(id) && one.wave() == wave).findFirst().orElseThrow();
    }
}
