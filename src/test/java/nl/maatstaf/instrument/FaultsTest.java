package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.maatstaf.instrument.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.maatstaf.instrument.BrokenSurveys.LIFE;
import static nl.maatstaf.instrument.BrokenSurveys.OWN;
import static nl.maatstaf.instrument.BrokenSurveys.PLAN;
import static nl.maatstaf.instrument.BrokenSurveys.QUARTERLY;
import static nl.maatstaf.instrument.BrokenSurveys.STUDY;
import static nl.maatstaf.instrument.BrokenSurveys.WORK;
import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private BrokenSurveys surveys;

    @BeforeEach
    void startFromSoundFiles() throws IOException {
        surveys = BrokenSurveys.in(folder);
    }

    @Test
    void everyFaultOfEveryFileIsListedInOrderAndNothingIsLeftToUse() throws IOException {
        surveys.change(STUDY, "last-wave: 8", "last-wave: 7");
        surveys.change(OWN, "licence: Apache-2.0\n", "");
        surveys.change(WORK, "owner: Maatstaf", "ownr: Maatstaf");
        surveys.change(QUARTERLY, "  - work-status/1", "  - work-status/2");
        surveys.change(PLAN, "score: life_rating", "score: trede");
        surveys.change(LIFE, "validated: no", "validated: maybe");

        assertThat(Reading.of(folder).surveys()).isEmpty();
        assertThat(surveys.faults()).containsExactly(
                LIFE + ":4: Expected yes or no, but found 'maybe'; write one of the two.",
                OWN + ":2: The key 'licence' is missing in an instrument; add it.",
                WORK + ":2: The key 'owner' is missing in an instrument; add it.",
                WORK + ":2: The key 'ownr' is not known in an instrument; use owner, licence, validated, "
                        + "recall-months, locked, languages, title, items or note, scales, scores.",
                PLAN + ":24: No instrument scores 'trede'; use one of: at_work, became_barrier, life_rating, "
                        + "little_work, mark, needs, own_direction, paid_work_12h, suits, suits_sum, unmet.",
                PLAN + ":29: The formula is not about the outcome; let it begin with 'trede ~ '.",
                QUARTERLY + ":14: There is no instrument 'work-status/2'; use everything/1, life-rating/1, "
                        + "own-direction/1, work-status/1, or add its file.",
                STUDY + ":30: The plan 'almere-45plus/1' uses wave 8, but this study ends at wave 7; "
                        + "change one of the two.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            instruments/life-rating/1.yaml | kind: mark | kind: slider | 'slider' is not a kind of item; write \
            mark, choice, hours, several, month, number, short-text, long-text, information or group.
            instruments/life-rating/1.yaml | id: LR1 | id: lr | 'lr' is not an item id; write a capital and then \
            capitals or digits, such as WS1.
            instruments/life-rating/1.yaml | recall-months: 0 | recall-months: long | Expected a whole number, \
            but found 'long'; write it in digits.
            instruments/life-rating/1.yaml | item: LR1 | item: LR2 | There is no item 'LR2' in this instrument; \
            name one of its items.
            instruments/life-rating/1.yaml | en: unreviewed | en: checked | 'checked' is not a translation \
            status; write original, reviewed or unreviewed.
            instruments/own-direction/1.yaml | id: OD2 | id: OD1 | The item 'OD1' is here twice; give each its \
            own id.
            instruments/own-direction/1.yaml | code: 4 | code: 3 | The code 3 is here twice; give each option \
            its own.
            instruments/own-direction/1.yaml | at-least: 3 | at-least: 5 | At least 5 of 4 items cannot be \
            answered; write 1 to 4.
            instruments/own-direction/1.yaml | scale: 12 | scale: 100 | A mean of 3 answers is not whole on a \
            scale of 100; use a multiple of every number of answers.
            instruments/own-direction/1.yaml | reversed: [OD3, OD4] | reversed: [OD3, OD9] | There is no item \
            'OD9' in this instrument; name one of its items.
            instruments/work-status/1.yaml | is: [1, 2, 3, 4] | is: [1, 7] | The item 'WS1' cannot be answered \
            with 7; use one of its codes.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {item: WS3 | The item 'WS3' does not come \
            before this one; a condition can only look back.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {item: WS2 | The item 'WS2' waits for \
            itself; name an earlier item.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {item: WS8 | There is no item 'WS8' in \
            this instrument; name an earlier item.
            instruments/work-status/1.yaml | when: {item: WS1 | when: {answered: WS1, item: WS1 | A condition \
            has one form; write answered, item with is or includes, wave, previous, all, any or not.
            instruments/work-status/1.yaml | codes: [2, 3, 4] | codes: [] | Expected a list, but found an empty \
            list; write at least one part.
            questionnaires/quarterly/1.yaml | - work-status/1 | - life-rating/1 | An earlier instrument already \
            has 'LR1'; ids and score names are unique in a questionnaire.
            studies/almere-45plus.yaml | plan: almere-45plus/1 | plan: weesp/1 | There is no plan 'weesp/1'; use \
            almere-45plus/1, almere-45plus/2, or add its file.
            studies/almere-45plus.yaml | quarterly/1 | weekly/1 | There is no questionnaire 'weekly/1'; use \
            quarterly/1, or add its file.
            studies/almere-45plus.yaml | allocation: 2024Q3 | allocation: 2024Q5 | '2024Q5' is not a quarter; \
            write it as 2025Q1.
            studies/almere-45plus.yaml | [regular, tailored] | [regular, control] | 'control' is not an arm; \
            write regular or tailored.
            studies/almere-45plus.yaml | name: B | name: A | The cohort 'A' is here twice; give each its own \
            name.
            """)
    void aFaultSaysWhereAndWhatToDo(String file, String sound, String broken, String sentence) throws IOException {
        surveys.refuses(file, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            questionnaires/quarterly/1.yaml | waves: [0, 1, 4, 5] | waves: [0, 9] | There is no wave 9; write 0 \
            to 8.
            questionnaires/quarterly/1.yaml | waves: [0, 1, 4, 5] | waves: [] | Expected a list, but found an \
            empty list; write at least one part.
            questionnaires/quarterly/1.yaml | {instrument: everything/1, waves: [0, 1, 4, 5]} | {instrument: \
            everything/1} | The key 'waves' is missing in an instrument in a questionnaire; add it.
            questionnaires/quarterly/1.yaml | {instrument: everything/1, waves: [0, 1, 4, 5]} | {waves: [0, 1, \
            4, 5]} | The key 'instrument' is missing in an instrument in a questionnaire; add it.
            questionnaires/quarterly/1.yaml | {instrument: everything/1, waves: [0, 1, 4, 5]} | {instrument: \
            everything/1, when: 0, waves: [0]} | The key 'when' is not known in an instrument in a \
            questionnaire; use instrument, waves.
            studies/almere-45plus.yaml | last-wave: 8 | last-wave: 9 | The last wave is at most 8; lower it.
            studies/almere-45plus.yaml | oldest: 55 | oldest: 44 | The oldest is younger than the youngest; swap \
            the two.
            studies/almere-45plus.yaml | [regular, tailored] | [regular, regular] | An arm is here twice; keep \
            one.
            """)
    void questionnairesPlansAndStudiesKeepWithinTheWaves(String file, String sound, String broken, String sentence)
            throws IOException {
        surveys.refuses(file, sound, broken, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cv", "application-count", "CV", "application_count"})
    void anItemThatResemblesWhatTheMunicipalityAsksIsRefused(String tag) throws IOException {
        int line = surveys.change(LIFE, "kind: mark", "tags: [warm, " + tag + "]\n    kind: mark");
        assertThat(surveys.faults()).containsExactly(LIFE + ":" + line
                + ": An item tagged '" + tag
                + "' is refused, because the municipality asks such things; drop the item.");
    }

    @Test
    void aPlanIsAboutSomethingItsOwnStudyAsks() throws IOException {
        surveys.change(QUARTERLY, "  - life-rating/1\n", "");
        assertThat(surveys.faults()).containsExactly(STUDY + ":30: "
                + "The plan 'almere-45plus/1' is about 'life_rating', which this study's questionnaire does not score; "
                + "add its instrument.", STUDY
                + ":34: Nothing in the questionnaire gives the score 'life_rating'; write one that it gives.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            by: [arm, trede, part-time] | by: [arm, age] | 'age' is not something known of everybody in the frame; \
            write arm, trede, part-time, age-band or sex.
            by: [arm, trede, part-time] | by: [trede, part-time] | Both pathways are compared; let 'arm' be among what people \
            are told apart by.
            by: [arm, trede, part-time] | by: [arm, age-band] | People are told apart by 'age-band' where 'age-bands' says which \
            ages lie together; write both or neither.
            by: [arm, trede] | by: [arm, age] | 'age' is not one of the filters; write one that is above.
            by: [arm, trede, part-time] | by: [arm, arm] | People are told apart by the same thing twice; keep one.
            score: own_direction | score: courage | Nothing in the questionnaire gives the score 'courage'; \
            write one that it gives.
            score: own_direction | score: life_rating | The score 'life_rating' is here twice; keep one.
            figures: mean | figures: share | The score 'own_direction' lies anywhere between its lowest and highest \
            value; show its mean.
            figures: mean | figures: median | 'median' is not something that can be shown; write distribution, share or mean.
            fewest: 30 | fewest: 10 | One of these rules protects people less than the product does by itself; leave it out.
            """)
    void whatIsReleasedIsKnownAndProtected(String sound, String broken, String sentence) throws IOException {
        surveys.change(STUDY, sound, broken);
        assertThat(surveys.faults()).singleElement().asString().startsWith(STUDY).endsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [45-49, 51-55] | The band 51-55 should begin at 50, so that every age is in one band.
            [45-50, 50-55] | The band 50-55 should begin at 51, so that every age is in one band.
            [45-49, 50-54] | The age bands should go on to 55, the oldest who may take part, in two bands or more.
            [45-55]        | The age bands should go on to 55, the oldest who may take part, in two bands or more.
            [45-49, old]   | 'old' is not an age band; write ages such as 45-49.
            """)
    void everyAgeIsInOneBand(String bands, String sentence) throws IOException {
        surveys.change(STUDY, "by: [arm, trede, part-time]\n", "by: [arm, trede, part-time, age-band]\n  age-bands: " + bands + "\n");
        assertThat(surveys.faults()).first().asString().startsWith(STUDY).endsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            address: Nergensstraat 1, 1300 XX Voorbeeldstad | address: | Expected a text, but found nothing; write the text here.
            evaluators: [A. Verzonnen, B. Bedacht] | evaluators: [] | Expected a list, but found an empty list; write at least \
            one part.
            legal-basis: public-task | legal-basis: legitimate-interest | 'legitimate-interest' is not a legal basis; write \
            public-task, consent or public-interest-research.
            special-categories: research | special-categories: vital | 'vital' is not what allows asking about health; write \
            research or explicit-consent.
            transfers: none | transfers: Brazil | Expected none or a text per language, but found 'Brazil'; say where data go \
            and how they are protected there.
            {months: 1, after: last-draw} | {months: 0, after: last-draw} | A period is at least a month; write how many \
            months something is kept.
            {months: 1, after: last-draw} | {months: always, after: last-draw} | Expected a whole number, but found 'always'; \
            write it in digits.
            {months: 1, after: last-draw} | {months: 1, after: someday} | 'someday' is not a moment from which a period counts; \
            write last-draw, last-wave or results.
            {months: 1, after: last-draw} | {months: 1} | The key 'after' is missing in a period; add it.
            """)
    void whatPeopleAreToldAboutTheirDataIsComplete(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(STUDY, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            controller:⏎    name | controller:⏎    nam | The key 'name' is missing in the controller; add it.
            data-protection-officer: | officer: | The key 'data-protection-officer' is missing in a privacy statement; add it.
            transfers: none | | The key 'transfers' is missing in a privacy statement; add it.
            answers: {months: 120, after: results} | | The key 'answers' is missing in the retention; add it.
            """)
    void nothingOfAPrivacyStatementIsForgotten(String sound, @Nullable String broken, String sentence) throws IOException {
        surveys.change(STUDY, sound, broken == null ? "" : broken);
        assertThat(surveys.faults()).anyMatch(fault -> fault.startsWith(STUDY + ":") && fault.endsWith(sentence));
    }

    @Test
    void aPlanUsesWavesInWhichItsOutcomeIsAskedOnly() throws IOException {
        surveys.change(QUARTERLY, "- life-rating/1", "- {instrument: life-rating/1, waves: [0, 5, 6, 7]}");
        assertThat(surveys.faults()).containsExactly(STUDY + ":30: The plan 'almere-45plus/1' uses wave 8, in which "
                + "this study's questionnaire does not ask for 'life_rating'; change one of the two.");
    }

    @Test
    void aStudySaysWhereParticipantsFindHelp() throws IOException {
        surveys.change(STUDY, "help:", "hlp:");
        assertThat(surveys.faults()).contains(STUDY + ":2: The key 'help' is missing in a study; add it.");
    }

    @Test
    void aTextMustBeThereInEveryLanguageOnOffer() throws IOException {
        surveys.change(LIFE, "      en: very good\n", "");
        surveys.change(WORK, "  en: unreviewed\n", "");
        assertThat(surveys.faults()).contains(
                LIFE + ":23: This text is missing in 'en'; add it, because this file says it has that language.",
                WORK + ":11: This file does not have the language 'en'; add it to languages.",
                QUARTERLY + ":14: This questionnaire offers 'en', but the instrument does not have it; "
                        + "translate the instrument or do not offer it.");
    }

    @Test
    void aFileThatIsNotYamlIsOneFaultAndThoseThatPointToItHaveNone() throws IOException {
        surveys.change(LIFE, "licence: Apache-2.0", "licence: [Apache");
        assertThat(surveys.faults()).hasSize(1).first().asString().startsWith(LIFE + ":4: This is not YAML (");
    }

    @Test
    void aKeyWrittenTwiceAnAliasAndAStrangeFileAreFaults() throws IOException {
        surveys.change(LIFE, "locked: yes", "locked: yes\nlocked: no");
        surveys.change(OWN, "scale: agreement", "scale: &a agreement");
        surveys.change(OWN, "kind: mean", "kind: *a");
        TestSurveys.write(folder, "instruments/mine.yml", "a: 1");
        TestSurveys.write(folder, "plans/almere-45plus/3.yaml", "# nothing\n");
        Files.write(folder.resolve(PLAN), "owner: Zo\u00eb".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(surveys.faults()).containsExactly(
                LIFE + ":7: The key 'locked' is here twice; keep one.",
                "instruments/mine.yml:1: No definition is expected here; use instruments/name/1.yaml, "
                        + "questionnaires/name/1.yaml, plans/name/1.yaml or studies/name.yaml.",
                OWN + ":53: An alias is not allowed; write it out in full.",
                PLAN + ":1: This is not UTF-8; save the file as UTF-8.",
                "plans/almere-45plus/3.yaml:1: This file is empty; write a definition or remove it.");
    }

    @Test
    void charactersThatNobodySeesAreRefusedOnTheLineWhereTheyStand() throws IOException {
        int bell = surveys.change(LIFE, "heel slecht", "heel \u0007 slecht");
        int line = surveys.change(WORK, "een vaste baan", "een\u2028 vaste baan");
        assertThat(surveys.faults()).containsExactly(
                LIFE + ":" + bell + ": There is a character here that YAML does not allow; remove it.",
                WORK + ":" + line + ": This line has a line end that editors do not show; remove it.");
    }

    @Test
    void aFaultIsOneLineAndNotEndlessWhateverItQuotes() throws IOException {
        int lines = surveys.change(LIFE, "validated: no", "validated: |⏎  perhaps⏎  later");
        int endless = surveys.change(OWN, "validated: no", "validated: " + "x".repeat(5000));
        assertThat(surveys.faults()).hasSize(2).first().isEqualTo(LIFE + ":" + lines
                + ": Expected yes or no, but found 'perhaps later'; write one of the two.");
        assertThat(surveys.faults().getLast()).startsWith(OWN + ":" + endless + ": Expected yes or no, but found 'xxx")
                .contains("xxx…xxx").endsWith("xxx'; write one of the two.").hasSizeLessThan(700);
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(Reading.of(nowhere).faults()).map(Fault::toString).isEqualTo(List.of(nowhere
                + ":1: There is no such folder; give the folder with instruments, questionnaires and studies."));
    }
}
