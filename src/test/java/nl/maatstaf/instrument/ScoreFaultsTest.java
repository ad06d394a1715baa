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

class ScoreFaultsTest {

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
            name: mark, kind: single, item: EV1, | name: Mark, kind: single, item: EV1, | 'Mark' is not a \
            score name; write small letters, digits and underscores.
            name: suits, kind: mean | name: mark, kind: mean | The score 'mark' is here twice; give each its own \
            name.
            name: mark, kind: single, | name: mark, kind: double, | 'double' is not a kind of score; write \
            single, mean, sum, event, share, count or barrier.
            name: mark, kind: single, | name: mark, | The key 'kind' is missing in a score; add it.
            {label: {nl: Een score}, name: mark, kind: single, item: EV1, scale: 1} | mark | Expected a score, but found 'mark'; write \
            keys with values.
            name: mark, kind: single, item: EV1, | name: mark, kind: single, | The key 'item' is missing in a \
            score of kind single; add it.
            name: mark, kind: single, | name: mark, kind: single, codes: [1], | The key 'codes' is not known \
            in a score of kind single; use name, kind, scale, item or label.
            name: mark, kind: single, item: EV1, | name: mark, kind: single, item: EV7, | The item 'EV7' is of \
            kind several, of which this score cannot be made; name an item of kind mark, choice, hours or \
            number.
            name: mark, kind: single, item: EV1, | name: mark, kind: single, item: EV5, | The item 'EV5' is of \
            kind month, of which this score cannot be made; name an item of kind mark, choice, hours or number.
            name: mark, kind: single, item: EV1, | name: mark, kind: single, item: EV11, | The item 'EV11' is \
            of kind short-text, of which this score cannot be made; name an item of kind mark, choice, hours or \
            number.
            name: mark, kind: single, item: EV1, | name: mark, kind: single, item: EV0, | The item 'EV0' is of \
            kind information, of which this score cannot be made; name an item of kind mark, choice, hours or \
            number.
            name: mark, kind: single, item: EV1, | name: mark, kind: single, item: EV8, | The item 'EV8' is of \
            kind group, of which this score cannot be made; name an item of kind mark, choice, hours or number.
            name: mark, kind: single, item: EV1, | name: mark, kind: single, item: EV9, | The item 'EV9' is \
            asked again and again in a group; only the scores count and barrier can use it.
            name: mark, kind: single, item: EV1, scale: 1} | name: mark, kind: single, item: EV1, scale: 0} | \
            A scale is at least 1; raise it.
            name: mark, kind: single, item: EV1, scale: 1} | name: mark, kind: single, item: EV1, scale: 3277} \
            | On a scale of 3277 this score can reach 32770, and at most 32767 is kept; lower the scale or what \
            can be answered.
            kind: mean, items: [EV2, EV3] | kind: mean, items: [EV7, EV3] | The item 'EV7' is of kind several, \
            of which this score cannot be made; name an item of kind mark, choice or number.
            kind: mean, items: [EV2, EV3] | kind: mean, items: [EV4, EV3] | The item 'EV4' is of kind hours, of \
            which this score cannot be made; name an item of kind mark, choice or number.
            kind: mean, items: [EV2, EV3] | kind: mean, items: [EV2, EV9] | The item 'EV9' is asked again and \
            again in a group; only the scores count and barrier can use it.
            kind: mean, items: [EV2, EV3] | kind: mean, items: [EV2, EV2] | The item 'EV2' is here twice; keep \
            one.
            reversed: [EV3], at-least: 1, | reversed: [EV3, EV3], at-least: 1, | The item 'EV3' is here twice; \
            keep one.
            reversed: [EV3], at-least: 1, | reversed: [EV1], at-least: 1, | The item 'EV1' is reversed but not \
            among the items; add it to them.
            reversed: [EV3], at-least: 1, | reversed: [EV3], at-least: 0, | At least 0 of 2 items cannot be \
            answered; write 1 to 2.
            at-least: 1, scale: 2} | at-least: 1, scale: 3} | A mean of 2 answers is not whole on a scale of 3; \
            use a multiple of every number of answers.
            at-least: 2, scale: 2} | at-least: 2, scale: 1} | A sum of 3 items with 2 answers is not whole on a \
            scale of 1; use a multiple of every number of answers.
            at-least: 2, scale: 2} | at-least: 2, scale: 950} | On a scale of 950 this score can reach 32775, \
            and at most 32767 is kept; lower the scale or what can be answered.
            at-least-hours: 12 | at-least-hours: 11 | 11 hours falls inside a band of 'EV4'; use one of 1, 12.
            at-least-hours: 12 | at-least-hours: 13 | 13 hours falls inside a band of 'EV4'; use one of 1, 12.
            at-least-hours: 12 | at-least-hours: 0 | Everybody has at least 0 hours; use one of 1, 12.
            kind: event, item: EV4, at-least-hours | kind: event, item: EV2, at-least-hours | The item 'EV2' is \
            of kind choice, of which this score cannot be made; name an item of kind hours.
            first: yes | first: always | Expected yes or no, but found 'always'; write one of the two.
            kind: event, item: EV4, codes: [11] | kind: event, item: EV4, codes: [11, 13] | The item 'EV4' \
            cannot be answered with 13; use one of its codes.
            kind: event, item: EV4, codes: [11] | kind: event, item: EV5, codes: [11] | The item 'EV5' is of \
            kind month, of which this score cannot be made; name an item of kind mark, choice, hours, several or \
            number.
            kind: share, item: EV7 | kind: share, item: EV2 | The item 'EV2' is of kind choice, of which this \
            score cannot be made; name an item of kind several.
            item: EV7, scale: 3} | item: EV7, scale: 4} | A share of 3 options is not whole on a scale of 4; use \
            a multiple of 3.
            kind: count, item: EV9 | kind: count, item: EV2 | The item 'EV2' is not in a group; name one that \
            is.
            kind: count, item: EV9, codes: [1] | kind: count, item: EV9, codes: [4] | The item 'EV9' cannot be \
            answered with 4; use one of its codes.
            kind: count, item: EV9, codes: [1], scale: 1} | kind: count, item: EV9, codes: [1], scale: 16384} | \
            On a scale of 16384 this score can reach 32768, and at most 32767 is kept; lower the scale or what \
            can be answered.
            kind: barrier, item: EV9 | kind: barrier, item: EV1 | The item 'EV1' is not in a group; name one \
            that is.
            item: EV9, codes: [1, 2], | item: EV9, codes: [1, 5], | The item 'EV9' cannot be answered with 5; \
            use one of its codes.
            hindrance: EV10 | hindrance: EV6 | The item 'EV6' is not in a group; name one that is.
            rises-to: 2 | rises-to: 3 | The item 'EV10' cannot be answered with 3; use one of its codes.
            rises-to: 2 | rises-to: 0 | Nothing rises to 0, the lowest answer to 'EV10'; raise it.
            """)
    void aScoreRestsOnItemsItCanBeMadeOfAndFitsWhereItIsKept(String sound, String broken, String sentence)
            throws IOException {
        surveys.refuses(EVERYTHING, sound, broken, sentence);
    }

    @Test
    void anEventHasCodesOrHours() throws IOException {
        int hours = surveys.change(EVERYTHING, "at-least-hours: 12", "at-least-hours: 12, codes: [12]");
        int nothing = surveys.change(EVERYTHING, "kind: event, item: EV4, codes: [11],", "kind: event, item: EV4,");
        assertThat(surveys.faults()).containsExactly(
                EVERYTHING + ":" + hours + ": An event has codes or at-least-hours; remove one of the two.",
                EVERYTHING + ":" + nothing + ": Nothing says which answers make the event; "
                        + "add codes or, of hours, at-least-hours.");
    }

    @Test
    void theHindranceIsAskedWithTheNeed() throws IOException {
        surveys.change(EVERYTHING, "  - {id: EV11,", "  - {id: EV20, kind: group, for-each: EV7, items: "
                + "[{id: EV21, kind: choice, scale: agreement, text: {nl: En nu., en: And now.}}]}⏎  - {id: EV11,");
        int line = surveys.change(EVERYTHING, "hindrance: EV10", "hindrance: EV21");
        assertThat(surveys.faults()).contains(EVERYTHING + ":" + line
                + ": The item 'EV21' is in another group than 'EV9'; name one of the same group.");
    }

    @Test
    void aScoreCannotCarryANumberThatTellsWhoSomebodyIs() throws IOException {
        surveys.change(EVERYTHING, "highest: 20", "highest: 199");
        assertThat(surveys.faults()).as("200 different answers").isEmpty();
        surveys.change(EVERYTHING, "highest: 199", "highest: 200");
        int single = surveys.change(EVERYTHING, "kind: single, item: EV1", "kind: single, item: EV6");
        String refused = "The item 'EV6' takes 201 different answers, so that a score of it could carry a number that "
                + "tells who somebody is; at most 200 are allowed.";
        assertThat(surveys.faults()).contains(EVERYTHING + ":" + single + ": " + refused,
                EVERYTHING + ":" + (single + 2) + ": " + refused);
    }

    @Test
    void aSumMayReachWhatIsKeptAndNoMore() throws IOException {
        // EV6 goes to 20 and the others to 3; where two of three are answered that makes (20 + 3) / 2 * 3 = 34.5.
        surveys.change(EVERYTHING, "at-least: 2, scale: 2}", "at-least: 2, scale: 948}");
        assertThat(surveys.faults()).isEmpty();
    }
}
