package nl.maatstaf.analysis.pseudonymous;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.reading.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody is told by what fewer than ten share, and nobody is found by taking the rest away. */
class SmallCellsTest {

    private final Questionnaire questionnaire = Reading.of(Path.of("surveys")).surveys().orElseThrow()
            .protocol("almere-45plus").orElseThrow().questionnaire();

    @Test
    void whatIsLargeEnoughStaysApart() {
        assertThat(SmallCells.merged(Map.of("a", 10, "b", 11), 10)).isEmpty();
    }

    @Test
    void oneSmallCellTakesTheNextSmallestAlong() {
        assertThat(SmallCells.merged(Map.of("a", 9, "b", 30, "c", 12), 10)).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void smallCellsThatAreEnoughTogetherTakeNobodyAlong() {
        assertThat(SmallCells.merged(Map.of("a", 4, "b", 30, "c", 6), 10)).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void twoSmallCellsThatAreTooFewTogetherTakeTheNextSmallestAlong() {
        assertThat(SmallCells.merged(Map.of("a", 4, "b", 30, "c", 5, "d", 31), 10))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aCellWithoutPeopleIsNoCell() {
        assertThat(SmallCells.merged(Map.of("a", 0, "b", 30), 10)).isEmpty();
    }

    @Test
    void lessStrictIsRefused() {
        assertThatThrownBy(() -> new PseudonymousRequest("study", 1, false, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersBecomeBandsOfEnoughPeople() {
        var people = new TreeMap<>(Map.of(12, 4, 13, 6, 20, 9, 30, 1, 600, 9));
        var bands = (Grouping.Bands) Grouping.of(variable("AY6"), people, 10);
        assertThat(bands.from()).containsExactly(0, 20);
        assertThat(List.of(12, 13, 20, 30, 600)).extracting(months -> bands.told(Cell.of(months)).coded().intValue())
                .containsExactly(0, 0, 20, 20, 20);
    }

    @Test
    void numbersOfTooFewPeopleAreAllHeldBack() {
        Grouping none = Grouping.of(variable("AY6"), new TreeMap<>(Map.of(12, 9)), 10);
        assertThat(none.told(Cell.of(12))).isEqualTo(new Cell.Missing(MissingReason.WITHHELD));
    }

    @Test
    void everyBandOfAnyNumbersHasEnoughPeople() {
        var random = new java.util.SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            SortedMap<Integer, Integer> people = new TreeMap<>();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                people.merge(random.nextInt(0, 600), random.nextInt(1, 15), Integer::sum);
            }
            Grouping grouping = Grouping.of(variable("AY6"), people, 10);
            var told = new TreeMap<Integer, Integer>();
            people.forEach((months, count) -> told.merge(grouping.told(Cell.of(months)).coded().intValue(), count, Integer::sum));
            assertThat(told.values()).satisfiesAnyOf(
                    counts -> assertThat(counts).allMatch(count -> count >= 10), counts -> assertThat(counts).hasSize(1));
        }
    }

    @Test
    void nothingTellsThatSomebodyWroteAStory() {
        assertThat(questionnaire.freeText()).isEqualTo(Set.of("ST1", "ST2"));
        assertThat(Variables.of(questionnaire, 8)).extracting(Variable::name).doesNotContain("ST1", "ST2")
                .contains("life_rating", "LR1", "ND1_3", "ND3_10", "ND4_1", "AY7", "need_barrier").doesNotHaveDuplicates();
    }

    private Variable variable(String name) {
        return Variables.of(questionnaire, 8).stream().filter(variable -> variable.name().equals(name)).findFirst().orElseThrow();
    }
}
