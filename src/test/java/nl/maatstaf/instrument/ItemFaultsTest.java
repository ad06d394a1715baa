package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.maatstaf.instrument.BrokenSurveys.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

class ItemFaultsTest {

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
            - {id: EV0, kind: information, | - {id: EV0, | The key 'kind' is missing in an item; add it.
            - {id: EV0, kind: information, | - {id: EV0, kind: information, unit: x, | The key 'unit' is not \
            known in an item of kind information; use id, kind, text, body or help, when, tags.
            - {id: EV0, kind: information, | - {kind: information, | The key 'id' is missing in an item of kind \
            information; add it.
            - {id: EV2, kind: choice, scale: agreement, | - {id: EV2, kind: choice, | Nothing says what can be \
            chosen here; add options or scale.
            agreement, text: {nl: Wat geldt | courage, text: {nl: Wat geldt | There is no scale 'courage' in \
            this instrument; add it to scales.
            from: 0, | from: 1, | Fewer than 1 hours have no band; let the first begin at 0.
            from: 12, | from: 1, | A band from 1 comes after one from 1; put them in ascending order.
            from: 12, | from: 0, | A band from 0 comes after one from 1; put them in ascending order.
            from: 12, | from: 169, | A week has no 169 hours; lower it.
            code: 12, from | code: 11, from | The code 11 is here twice; give each option its own.
            highest: 20 | highest: 0 | The highest number, 0, is not above the lowest, 0; raise it.
            none: 9 | none: 4 | No option has the code 4; use the code of one.
            at-most: 2⏎ | at-most: 0⏎ | At most 0 of 3 options cannot be chosen; write 1 to 3.
            at-most: 2⏎ | at-most: 4⏎ | At most 4 of 3 options cannot be chosen; write 1 to 3.
            at-most: 80 | at-most: 0 | Nothing can be written in 0 characters; raise it.
            tags: [needs] | tags: [cv] | An item tagged 'cv' is refused, because the municipality asks such \
            things; drop the item.
            - {id: EV13, kind: several, scale: | - {id: EV9, kind: several, scale: | The item 'EV9' is here \
            twice; give each its own id.
            - {id: EV13, kind: several, scale: agreement | - {id: EV13, kind: several | Nothing says what can be \
            chosen here; add options or scale.
            - {id: EV13, | - {id: EVERYTHING, | 'EVERYTHING' is not an item id; write a capital and then \
            capitals or digits, such as WS1.
            - {id: EV0, kind: information, text: {nl: Hallo, en: Hello}, body: {nl: Dit gaat over alles., en: \
            About everything.}} | - EV0 | Expected an item, but found 'EV0'; write keys with values.
            - {id: EV0, kind: information, text: {nl: Hallo, en: Hello}, body: {nl: Dit gaat over alles., en: \
            About everything.}} | - {} | Expected an item, but found no keys at all; write keys with values.
            """)
    void anItemHasTheKeysOfItsKindAndCanBeAnswered(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(EVERYTHING, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            for-each: EV7 | for-each: EV2 | At the item 'EV2' not several can be chosen; name one of kind \
            several.
            for-each: EV7 | for-each: EV13 | The item 'EV13' does not come before this one; a group can only \
            look back.
            for-each: EV7 | for-each: EV70 | There is no item 'EV70' in this instrument; name an earlier item.
            for-each: EV7 | for-each: EV8 | The item 'EV8' waits for itself; name an earlier item.
            kind: number⏎        lowest: 0 | kind: several⏎        lowest: 0 | An item of kind several cannot \
            be in a group; use mark, choice, hours, month or number, or move it out.
            kind: number⏎        lowest: 0 | kind: short-text⏎        lowest: 0 | An item of kind short-text \
            cannot be in a group; use mark, choice, hours, month or number, or move it out.
            kind: number⏎        lowest: 0 | kind: long-text⏎        lowest: 0 | An item of kind long-text \
            cannot be in a group; use mark, choice, hours, month or number, or move it out.
            kind: number⏎        lowest: 0 | kind: information⏎        lowest: 0 | An item of kind information \
            cannot be in a group; use mark, choice, hours, month or number, or move it out.
            kind: number⏎        lowest: 0 | kind: group⏎        lowest: 0 | An item of kind group cannot be \
            in a group; use mark, choice, hours, month or number, or move it out.
            when: {item: EV7, includes: [1, 2]} | when: {answered: EV9} | The item 'EV9' is asked again and \
            again in a group; only an item of the same group can point to it.
            when: {previous: {item: EV2, is: 1}} | when: {previous: {answered: EV9}} | The item 'EV9' is asked \
            again and again in a group; only an item of the same group can point to it.
            when: {item: EV9, is: 1} | when: {answered: EV8} | The item 'EV8' asks nothing itself; name an item \
            that is answered.
            when: {item: EV9, is: 1} | when: {answered: EV10} | The item 'EV10' waits for itself; name an \
            earlier item.
            tags: [needs] | text: {nl: Over, en: About} | The key 'text' is not known in an item of kind group; \
            use id, kind, for-each, items or when, tags.
            """)
    void aGroupAsksAboutTheOptionsOfAnEarlierItem(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(EVERYTHING, sound, broken, sentence);
    }

    @Test
    void whatAKindNeedsMustBeThere() throws IOException {
        surveys.change(EVERYTHING, "    lowest: {nl: slecht, en: bad}⏎", "");
        surveys.change(EVERYTHING, "    for-each: EV7⏎", "");
        assertThat(surveys.faults()).contains(
                EVERYTHING + ":17: The key 'lowest' is missing in an item of kind mark; add it.",
                EVERYTHING + ":55: The key 'for-each' is missing in an item of kind group; add it.");
    }

    @Test
    void optionsAndAScaleDoNotGoTogether() throws IOException {
        surveys.change(EVERYTHING, "kind: several⏎", "kind: several⏎    scale: agreement⏎");
        assertThat(surveys.faults()).contains(
                EVERYTHING + ":48: This item has options as well as a scale; remove one of the two.");
    }

    @Test
    void oneOptionIsNoChoiceAndOneBandNeither() throws IOException {
        surveys.change(EVERYTHING, """
                      - {code: 11, from: 1, text: {nl: weinig, en: few}}
                      - {code: 12, from: 12, text: {nl: veel, en: many}}
                """, "");
        surveys.change(EVERYTHING, """
                    - {code: 2, text: {nl: een beetje waar, en: a little true}}
                    - {code: 3, text: {nl: waar, en: 'true'}}
                """, "");
        assertThat(surveys.faults()).containsExactly(
                EVERYTHING + ":12: One option is no choice; add another.",
                EVERYTHING + ":28: One option is no choice; add another.");
    }

    @Test
    void aBrokenItemIsNotASecondFaultWhereOthersPointToIt() throws IOException {
        int line = surveys.change(EVERYTHING, "code: 9", "code: nine");
        assertThat(surveys.faults()).containsExactly(EVERYTHING + ":" + line
                + ": Expected a whole number, but found 'nine'; write it in digits.");
    }
}
