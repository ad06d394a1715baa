package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.maatstaf.instrument.BrokenSurveys.EVERYTHING;
import static nl.maatstaf.instrument.BrokenSurveys.QUARTERLY;
import static org.assertj.core.api.Assertions.assertThat;

class ConditionFaultsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private BrokenSurveys surveys;

    @BeforeEach
    void startFromSoundFiles() throws IOException {
        surveys = BrokenSurveys.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            when: {item: EV7, includes: [1, 2]} | when: {item: EV7, includes: [1, 4]} | The item 'EV7' cannot be \
            answered with 4; use one of its codes.
            when: {item: EV7, includes: [1, 2]} | when: {item: EV7, is: [1, 2]} | At the item 'EV7' several can \
            be chosen; write includes in place of is.
            when: {item: EV7, includes: [1, 2]} | when: {item: EV2, includes: [1, 2]} | At the item 'EV2' one \
            can be chosen; write is in place of includes.
            when: {item: EV7, includes: [1, 2]} | when: {item: EV4, is: 12h} | Expected a whole number, but \
            found '12h'; write it in digits.
            when: {item: EV7, includes: [1, 2]} | when: {item: EV6, is: 21} | The item 'EV6' cannot be answered \
            with 21; use one of its codes.
            when: {item: EV7, includes: [1, 2]} | when: {item: EV5, is: 1} | The item 'EV5' has no codes; ask \
            whether it was answered.
            when: {previous: {item: EV2, is: 1}} | when: {item: EV11, is: 1} | The item 'EV11' has no codes; ask \
            whether it was answered.
            when: {previous: {item: EV2, is: 1}} | when: {item: EV11, includes: 1} | The item 'EV11' has no \
            codes; ask whether it was answered.
            when: {answered: EV1} | when: {answered: EV0} | The item 'EV0' asks nothing itself; name an item \
            that is answered.
            when: {answered: EV1} | when: {item: EV0, is: 1} | The item 'EV0' asks nothing itself; name an item \
            that is answered.
            when: {answered: EV1} | when: {not: {all: [{answered: EV4}]}} | The item 'EV4' does not come before \
            this one; a condition can only look back.
            when: {wave: [0, 4]} | when: {wave: [0, 9]} | There is no wave 9; write 0 to 8.
            when: {wave: [0, 4]} | when: {wave: nine} | Expected a whole number, but found 'nine'; write it in \
            digits.
            when: {previous: {item: EV2, is: 1}} | when: {previous: {previous: {item: EV2, is: 1}}} | Only the \
            wave before can be asked about, not the one before that; write previous once.
            when: {previous: {item: EV2, is: 1}} | when: {previous: {wave: 1}} | Within previous a wave would be \
            ambiguous; write it beside previous.
            when: {previous: {item: EV2, is: 1}} | when: {previous: {item: EV2, is: 4}} | The item 'EV2' cannot \
            be answered with 4; use one of its codes.
            when: {previous: {item: EV2, is: 1}} | when: {previous: {item: EV7, is: 1}} | At the item 'EV7' \
            several can be chosen; write includes in place of is.
            when: {previous: {item: EV2, is: 1}} | when: {previous: {answered: EV99}} | There is no item 'EV99' \
            in this instrument; name an earlier item.
            when: {previous: {item: EV2, is: 1}} | when: {item: EV2} | A condition has one form; write answered, \
            item with is or includes, wave, previous, all, any or not.
            when: {previous: {item: EV2, is: 1}} | when: {sometimes: EV2} | The key 'sometimes' is not known in \
            a condition; use answered, item, is, includes, wave, previous, all, any, not.
            when: {previous: {item: EV2, is: 1}} | when: {all: []} | Expected a list, but found an empty list; \
            write at least one part.
            when: {previous: {item: EV2, is: 1}} | when: never | Expected a condition, but found 'never'; write \
            keys with values.
            when: {previous: {item: EV2, is: 1}} | when: {} | Expected a condition, but found no keys at all; \
            write keys with values.
            """)
    void aConditionLooksBackAtWhatCanBeAnswered(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(EVERYTHING, sound, broken, sentence);
    }

    @Test
    void itemsThatWaitForEachOtherAreNamedTogether() throws IOException {
        int item = surveys.change(EVERYTHING, "when: {answered: EV1}", "when: {not: {answered: EV6}}");
        int group = surveys.change(
                EVERYTHING, "when: {item: EV1, is: [1, 2, 3, 4, 5, 6, 7, 8]}", "when: {answered: EV10}");
        assertThat(surveys.faults()).containsExactly(
                EVERYTHING + ":" + item + ": The items 'EV2' and 'EV6' wait for each other; "
                        + "let the first of them wait for none.",
                EVERYTHING + ":" + group + ": The items 'EV8' and 'EV10' wait for each other; "
                        + "let the first of them wait for none.");
    }

    @Test
    void whatWasAnsweredInTheWaveBeforeMayBeAskedOfAnyItem() throws IOException {
        surveys.change(EVERYTHING, "when: {answered: EV1}", "when: {not: {previous: {answered: EV2}}}");
        surveys.change(EVERYTHING, "when: {wave: [0, 4]}", "when: {not: {previous: {answered: EV12}}}");
        surveys.change(EVERYTHING, "when: {item: EV9, is: 1}", "when: {not: {previous: {item: EV10, is: 0}}}");
        assertThat(surveys.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            when: {answered: EV1} | when: {all: [{item: EV1, is: 1}, {item: EV1, is: 2}]} | EV2
            when: {answered: EV1} | when: {all: [{item: EV1, is: 1}, {not: {answered: EV1}}]} | EV2
            when: {answered: EV1} | when: {not: {any: [{answered: EV1}, {not: {answered: EV1}}]}} | EV2
            when: {wave: [0, 4]} | when: {all: [{wave: 0}, {previous: {answered: EV1}}]} | EV3
            when: {wave: [0, 4]} | when: {all: [{wave: 0}, {wave: 1}]} | EV3
            when: {wave: [0, 4]} | when: {all: [{answered: EV2}, {not: {answered: EV1}}]} | EV3
            when: {item: EV7, includes: [1, 2]} | when: {all: [{item: EV7, includes: 1}, \
            {item: EV7, includes: 9}]} | EV11
            when: {item: EV7, includes: [1, 2]} | when: {all: [{item: EV7, includes: 1}, {item: EV7, includes: 2}, \
            {item: EV7, includes: 3}]} | EV11
            when: {item: EV9, is: 1} | when: {all: [{answered: EV9}, {item: EV7, includes: 9}]} | EV10
            when: {item: EV9, is: 1} | when: {all: [{item: EV9, is: 1}, {not: {answered: EV7}}]} | EV10
            when: {item: EV9, is: 1} | when: {item: EV1, is: [9, 10]} | EV10
            when: {item: EV1, is: [1, 2, 3, 4, 5, 6, 7, 8]} | when: {item: EV7, includes: 9} | EV8
            when: {previous: {item: EV2, is: 1}} | when: {previous: {all: [{answered: EV2}, \
            {not: {answered: EV1}}]}} | EV12
            """)
    void anItemThatNobodyIsEverAskedIsRefused(String sound, String broken, String item) throws IOException {
        int line = surveys.change(EVERYTHING, sound, broken);
        assertThat(surveys.faults()).containsExactly(EVERYTHING + ":" + line + ": No answers lead to the item '" + item
                + "', so nobody is ever asked it; change its condition.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "when: {all: [{item: EV7, includes: 1}, {item: EV7, includes: 2}]}",
        "when: {all: [{item: EV7, includes: 9}, {not: {item: EV7, includes: [1, 2, 3]}}]}",
        "when: {all: [{answered: EV6}, {wave: 4}, {not: {item: EV6, is: [0, 1, 2, 3]}}]}",
        "when: {all: [{previous: {wave: 0}}]}",
        "when: {all: [{previous: {answered: EV12}}, {previous: {item: EV12, is: 0}}]}"})
    void anItemThatSomebodyIsAskedIsNot(String condition) throws IOException {
        surveys.change(EVERYTHING, "when: {item: EV7, includes: [1, 2]}", condition);
        assertThat(surveys.faults()).noneMatch(fault -> fault.contains("nobody"));
    }

    @Test
    void anItemThatIsAskedAboutOneOptionOnlyIsAsked() throws IOException {
        surveys.change(EVERYTHING, "when: {item: EV9, is: 1}",
                "when: {all: [{item: EV7, includes: 3}, {not: {item: EV7, includes: [1, 2]}}]}");
        assertThat(surveys.faults()).isEmpty();
    }

    @Test
    void anInstrumentAskedInSomeWavesAsksAllItsItemsInOneOfThem() throws IOException {
        int line = surveys.change(QUARTERLY, "waves: [0, 1, 4, 5]", "waves: [1, 3, 5]");
        assertThat(surveys.faults()).containsExactly(
                QUARTERLY + ":" + line + ": In these waves nobody is ever asked the item 'EV12'; "
                        + "add waves or change its condition.",
                QUARTERLY + ":" + line + ": In these waves nobody is ever asked the item 'EV3'; "
                        + "add waves or change its condition.");
    }

    @Test
    void theWaveBeforeSaysNothingWhenItDidNotAskTheInstrument() throws IOException {
        int line = surveys.change(QUARTERLY, "waves: [0, 1, 4, 5]", "waves: [0, 4]");
        assertThat(surveys.faults()).containsExactly(
                QUARTERLY + ":" + line + ": In these waves nobody is ever asked the item 'EV12'; "
                        + "add waves or change its condition.");
    }

    @Test
    void aConditionThatIsTooEntangledToCheckIsRefused() throws IOException {
        String many = IntStream.range(10, 40).mapToObj(number -> "{answered: M" + number + "}")
                .collect(Collectors.joining(", "));
        String marks = IntStream.range(10, 40).mapToObj(number -> "  - {id: M" + number + ", kind: month, "
                + "text: {nl: Wanneer, en: When}}⏎").collect(Collectors.joining());
        surveys.change(EVERYTHING, "  - {id: EV11,", marks + "  - {id: EV11,");
        int line = surveys.change(EVERYTHING, "when: {item: EV7, includes: [1, 2]}", "when: {all: [" + many + "]}");
        assertThat(surveys.faults()).containsExactly(EVERYTHING + ":" + line + ": The item 'EV11' hangs on too many "
                + "answers at once to tell whether it is ever asked; make its condition simpler.");
    }

    @Test
    void whetherItemsAreEverAskedIsNotSaidOfAnInstrumentThatHasOtherFaults() throws IOException {
        int line = surveys.change(EVERYTHING, "when: {wave: [0, 4]}", "when: {wave: 9}");
        assertThat(surveys.faults()).containsExactly(EVERYTHING + ":" + line + ": There is no wave 9; write 0 to 8.");
    }
}
