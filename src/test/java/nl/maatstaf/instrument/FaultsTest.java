package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest {

    private static final String LIFE = "instruments/life-rating/1.yaml";
    private static final String OWN = "instruments/own-direction/1.yaml";
    private static final String WORK = "instruments/work-status/1.yaml";
    private static final String QUARTERLY = "questionnaires/quarterly/1.yaml";
    private static final String PLAN = "plans/almere-45plus.yaml";
    private static final String STUDY = "studies/almere-45plus.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void startFromSoundFiles() throws IOException {
        TestSurveys.copy(Path.of("surveys"), folder);
    }

    @Test
    void everyFaultOfEveryFileIsListedInOrderAndNothingIsLeftToUse() throws IOException {
        change(STUDY, "last-wave: 8", "last-wave: 7");
        change(OWN, "licence: Apache-2.0\n", "");
        change(WORK, "owner: Maatstaf", "ownr: Maatstaf");
        change(QUARTERLY, "  - work-status/1", "  - work-status/2");
        change(PLAN, "outcome: life_rating", "outcome: trede");
        change(LIFE, "validated: no", "validated: maybe");

        Surveys.Reading reading = Surveys.read(folder);

        assertThat(reading.surveys()).isEmpty();
        assertThat(reading.faults()).map(this::printed).containsExactly(
                LIFE + ":4: Expected yes or no, but found 'maybe'; write one of the two.",
                OWN + ":2: The key 'licence' is missing in an instrument; add it.",
                WORK + ":2: The key 'owner' is missing in an instrument; add it.",
                WORK + ":2: The key 'ownr' is not known in an instrument; use owner, licence, validated, "
                        + "recall-months, locked, languages, title, items, scores or scales.",
                PLAN + ":14: No instrument scores 'trede'; use one of: life_rating, own_direction, paid_work_12h.",
                PLAN + ":15: The formula is not about the outcome; let it begin with 'trede ~ '.",
                QUARTERLY + ":14: There is no instrument 'work-status/2'; use life-rating/1, own-direction/1, "
                        + "work-status/1, or add its file.",
                STUDY + ":27: The plan 'almere-45plus' uses wave 8, but this study ends at wave 7; "
                        + "change one of the two.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            instruments/life-rating/1.yaml | kind: mark | kind: slider \
            | 'slider' is not a kind of item; write mark or choice.
            instruments/life-rating/1.yaml | id: LR1 | id: lr \
            | 'lr' is not an item id; write a capital and then capitals or digits, such as WS1.
            instruments/life-rating/1.yaml | recall-months: 0 | recall-months: long \
            | Expected a whole number, but found 'long'; write it in digits.
            instruments/life-rating/1.yaml | item: LR1 | item: LR2 \
            | There is no item 'LR2' in this instrument; name one of its items.
            instruments/life-rating/1.yaml | en: unreviewed | en: checked \
            | 'checked' is not a translation status; write original, reviewed or unreviewed.
            instruments/own-direction/1.yaml | id: OD2 | id: OD1 \
            | The item 'OD1' is here twice; give each its own id.
            instruments/own-direction/1.yaml | code: 4 | code: 3 \
            | The code 3 is here twice; give each option its own.
            instruments/own-direction/1.yaml | at-least: 3 | at-least: 5 \
            | At least 5 of 4 items cannot be answered; write 1 to 4.
            instruments/own-direction/1.yaml | scale: 12 | scale: 100 \
            | A mean of 3 answers is not whole on a scale of 100; use a multiple of every number of answers.
            instruments/own-direction/1.yaml | reversed: [OD3, OD4] | reversed: [OD3, OD9] \
            | There is no item 'OD9' in this instrument; name one of its items.
            instruments/work-status/1.yaml | is: [1, 2, 3, 4] | is: [1, 7] \
            | The item 'WS1' cannot be answered with 7; use one of its codes.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {item: WS3 \
            | The item 'WS3' does not come before this one; a condition can only look back.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {item: WS2 \
            | The item 'WS2' does not come before this one; a condition can only look back.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {item: WS8 \
            | There is no item 'WS8' in this instrument; name an earlier item.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {answered: WS1, item: WS1 \
            | A condition has one form; write answered, item with is, all, any or not.
            instruments/work-status/1.yaml | codes: [2, 3, 4] | codes: [] \
            | Expected a list, but found an empty list; write at least one part.
            questionnaires/quarterly/1.yaml | - work-status/1 | - life-rating/1 \
            | An earlier instrument already has 'LR1'; ids and score names are unique in a questionnaire.
            plans/almere-45plus.yaml | [5, 6, 7, 8] | soon \
            | Expected a whole number, but found 'soon'; write it in digits.
            plans/almere-45plus.yaml | covariance: unstructured | covariance: guess \
            | 'guess' is not a covariance; write unstructured.
            studies/almere-45plus.yaml | plan: almere-45plus | plan: weesp \
            | There is no plan 'weesp'; use almere-45plus, or add its file.
            studies/almere-45plus.yaml | quarterly/1 | weekly/1 \
            | There is no questionnaire 'weekly/1'; use quarterly/1, or add its file.
            studies/almere-45plus.yaml | allocation: 2024Q3 | allocation: 2024Q5 \
            | '2024Q5' is not a quarter; write it as 2025Q1.
            studies/almere-45plus.yaml | [regular, tailored] | [regular, control] \
            | 'control' is not an arm; write regular or tailored.
            studies/almere-45plus.yaml | name: B | name: A \
            | The cohort 'A' is here twice; give each its own name.
            """)
    void aFaultSaysWhereAndWhatToDo(String file, String sound, String broken, String sentence) throws IOException {
        int line = change(file, sound, broken);
        assertThat(Surveys.read(folder).faults()).map(this::printed).contains(file + ":" + line + ": " + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cv", "counts-applications"})
    void anItemThatResemblesWhatTheMunicipalityAsksIsRefused(String tag) throws IOException {
        int line = change(LIFE, "kind: mark", "tags: [warm, " + tag + "]\n    kind: mark");
        assertThat(Surveys.read(folder).faults()).map(this::printed).containsExactly(LIFE + ":" + line
                + ": An item tagged '" + tag
                + "' is refused, because the municipality asks such things; drop the item.");
    }

    @Test
    void aPlanIsAboutSomethingItsOwnStudyAsks() throws IOException {
        change(QUARTERLY, "  - life-rating/1\n", "");
        assertThat(Surveys.read(folder).faults()).map(this::printed).containsExactly(STUDY + ":27: "
                + "The plan 'almere-45plus' is about 'life_rating', which this study's questionnaire does not score; "
                + "add its instrument.");
    }

    @Test
    void aTextMustBeThereInEveryLanguageOnOffer() throws IOException {
        change(LIFE, "      en: very good\n", "");
        change(WORK, "  en: unreviewed\n", "");
        assertThat(Surveys.read(folder).faults()).map(this::printed).contains(
                LIFE + ":23: This text is missing in 'en'; add it, because this file says it has that language.",
                WORK + ":11: This file does not have the language 'en'; add it to languages.",
                QUARTERLY + ":14: This questionnaire offers 'en', but the instrument does not have it; "
                        + "translate the instrument or do not offer it.");
    }

    @Test
    void aFileThatIsNotYamlIsOneFaultAndThoseThatPointToItHaveNone() throws IOException {
        change(LIFE, "licence: Apache-2.0", "licence: [Apache");
        assertThat(Surveys.read(folder).faults()).hasSize(1).first()
                .satisfies(fault -> assertThat(printed(fault)).startsWith(LIFE + ":4: This is not YAML ("));
    }

    @Test
    void aKeyWrittenTwiceAnAliasAndAStrangeFileAreFaults() throws IOException {
        change(LIFE, "locked: yes", "locked: yes\nlocked: no");
        change(OWN, "scale: agreement", "scale: &a agreement");
        change(OWN, "kind: mean", "kind: *a");
        TestSurveys.write(folder, "instruments/mine.yml", "a: 1");
        TestSurveys.write(folder, "plans/empty.yaml", "# nothing\n");
        Files.write(folder.resolve(PLAN), "owner: Zo\u00eb".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Surveys.read(folder).faults()).map(this::printed).containsExactly(
                LIFE + ":7: The key 'locked' is here twice; keep one.",
                "instruments/mine.yml:1: No definition is expected here; use instruments/name/1.yaml, "
                        + "questionnaires/name/1.yaml, plans/name.yaml or studies/name.yaml.",
                OWN + ":53: An alias is not allowed; write it out in full.",
                PLAN + ":1: This is not UTF-8; save the file as UTF-8.",
                "plans/empty.yaml:1: This file is empty; write a definition or remove it.");
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(Surveys.read(nowhere).faults()).map(Fault::toString).isEqualTo(List.of(nowhere
                + ":1: There is no such folder; give the folder with instruments, questionnaires and studies."));
    }

    /** Puts something broken in the place of something sound, and says on which line. */
    private int change(String file, String sound, String broken) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(sound);
        int at = text.indexOf(sound);
        Files.writeString(folder.resolve(file),
                text.substring(0, at) + broken + text.substring(at + sound.length()));
        return 1 + (int) text.substring(0, at).chars().filter(character -> character == '\n').count();
    }

    private String printed(Fault fault) {
        return fault.toString().substring(folder.toString().length() + 1);
    }
}
