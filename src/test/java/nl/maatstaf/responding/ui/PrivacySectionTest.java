package nl.maatstaf.responding.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.PrivacyStatement;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.instrument.PrivacyStatement.LegalBasis;
import nl.maatstaf.instrument.PrivacyStatement.Moment;
import nl.maatstaf.instrument.PrivacyStatement.Period;
import nl.maatstaf.instrument.PrivacyStatement.SpecialCategories;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.TestSurveys;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.reading.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What is said of people's data in a study; sentences of the product stand here by their keys. */
class PrivacySectionTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "vaadin-i18n");

    private final Protocol protocol = Reading.of(TestSurveys.SMALL).surveys().orElseThrow().protocol("almere-45plus").orElseThrow();
    private final PrivacyStatement told = protocol.privacy().orElseThrow();

    @BeforeEach
    void everySentenceIsItsKey() {
        I18NProvider keys = mock();
        when(keys.getTranslation(anyString(), any(), any(Object[].class))).then(asked -> "!{" + asked.getArgument(0) + "}!");
        VaadinService service = mock(RETURNS_DEEP_STUBS);
        when(service.getInstantiator().getI18NProvider()).thenReturn(keys);
        when(service.getDeploymentConfiguration().getUrlSafeSchemes()).thenReturn(Set.of("https"));
        VaadinService.setCurrent(service);
    }

    @AfterEach
    void noServiceStays() {
        CurrentInstance.clearAll();
    }

    @Test
    void eightQuestionsAreAnsweredInTheOrderInWhichPeopleAskThem() {
        assertThat(elements(shown(told)).filter(element -> element.getTag().equals("h3")).map(Element::getText))
                .containsExactly(Stream.of("who", "why", "what", "from", "sees", "how-long", "rights", "complain")
                        .map(key -> "!{privacy." + key + "}!").toArray(String[]::new));
    }

    @Test
    void everyFactOfTheFileIsThere() {
        assertThat(texts(shown(told))).contains("Instituut Voorbeeld", "Nergensstraat 1, 1300 XX Voorbeeldstad",
                "privacy@voorbeeld.example", "fg@voorbeeld.example", "A. Verzonnen", "B. Bedacht", "Om te weten welke hulp past.",
                "Uit het register van de gemeente.", "De gemeente", "Alleen vrijgegeven cijfers.", "Rekencentrum Voorbeeld",
                "Bewaart de antwoorden.", "!{privacy.basis.public-task}!", "!{privacy.special.research}!",
                "!{privacy.transfers.none}!", "!{privacy.after.results}!");
        protocol.questionnaire().instruments().forEach(asked ->
                assertThat(texts(shown(told))).as("what is asked").contains(asked.title().in("nl")));
    }

    @Test
    void whatTheProductGuaranteesIsSaidWhateverTheFileSays() {
        for (PrivacyStatement any : List.of(told, on(LegalBasis.CONSENT, Optional.of(new Texts(Map.of("nl", "Naar Noorwegen.")))))) {
            assertThat(texts(shown(any))).contains("!{letter.voluntary}!", "!{privacy.sees.municipality}!",
                    "!{privacy.sees.fieldwork}!", "!{privacy.sees.evaluators}!", "!{privacy.what.not}!",
                    "!{privacy.automated}!", "!{privacy.right.stop}!", "!{privacy.complain.authority}!");
        }
    }

    @Test
    void whoGaveConsentMayTakeItBackAndSomewhereElseIsSaidInWords() {
        assertThat(texts(shown(told))).doesNotContain("!{privacy.rights.consent}!");
        PrivacyStatement elsewhere = on(LegalBasis.CONSENT, Optional.of(new Texts(Map.of("nl", "Naar Noorwegen."))));
        assertThat(texts(shown(elsewhere))).contains("!{privacy.rights.consent}!", "Naar Noorwegen.")
                .doesNotContain("!{privacy.transfers.none}!");
    }

    @Test
    void markupInAFileIsShownAndDoesNothing() {
        PrivacyStatement wicked = on(LegalBasis.CONSENT, Optional.of(new Texts(Map.of("nl", "<script>alert(1)</script>"))));
        assertThat(texts(shown(wicked))).contains("<script>alert(1)</script>");
        assertThat(elements(shown(wicked)).map(Element::getTag)).doesNotContain("script");
    }

    @Test
    void aStudyThatSaysNothingIsSaidToSayNothing() {
        var silent = new PrivacySection(Words.in("nl"), saying(Optional.empty()));
        assertThat(texts(silent)).containsExactly(protocol.title().in("nl"), "!{privacy.nothing-yet}!");
    }

    /** Whatever a file may choose has a sentence in every language that participants read. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fa"})
    void everyChoiceOfAFileHasASentenceAndEveryBasisNamesItsArticle(String language) throws IOException {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(BUNDLES.resolve("translations_" + language + ".properties"))) {
            texts.load(file);
        }
        Map<PrivacyStatement.Choice, String> article = Map.of(LegalBasis.PUBLIC_TASK, paragraph(6, 1, 'e'), LegalBasis.CONSENT, paragraph(6, 1, 'a'),
                LegalBasis.PUBLIC_INTEREST_RESEARCH, paragraph(6, 1, 'e') + ".*\\b89\\b",
                SpecialCategories.RESEARCH, paragraph(9, 2, 'j') + ".*\\b24\\b",
                SpecialCategories.EXPLICIT_CONSENT, paragraph(9, 2, 'a'));
        for (LegalBasis basis : LegalBasis.values()) {
            assertThat(texts.getProperty("privacy.basis." + basis.code())).containsPattern(Objects.requireNonNull(article.get(basis)));
        }
        for (SpecialCategories basis : SpecialCategories.values()) {
            assertThat(texts.getProperty("privacy.special." + basis.code())).containsPattern(Objects.requireNonNull(article.get(basis)));
        }
        for (DataKind kind : DataKind.values()) {
            assertThat(texts.getProperty("privacy.kept." + kind.code())).isNotBlank();
        }
        for (Moment moment : Moment.values()) {
            assertThat(texts.getProperty("privacy.after." + moment.code())).contains("{0}");
        }
        assertThat(texts).containsKeys("privacy.period.month", "privacy.period.months", "privacy.period.year", "privacy.period.years");
    }

    /** As any of the languages writes a letter of a paragraph of an article. */
    private static String paragraph(int article, int number, char letter) {
        return "\\b" + article + "\\D+" + number + "\\D*\\b" + letter + "\\b";
    }

    private PrivacyStatement on(LegalBasis basis, Optional<Texts> transfers) {
        return new PrivacyStatement(told.controller(), told.officer(), told.evaluators(), told.purpose(), basis,
                told.specialCategories(), told.source(), told.recipients(), told.processors(), transfers,
                Map.of(DataKind.ANSWERS, new Period(1, Moment.RESULTS)));
    }

    private PrivacySection shown(PrivacyStatement statement) {
        return new PrivacySection(Words.in("nl"), saying(Optional.of(statement)));
    }

    private Protocol saying(Optional<PrivacyStatement> statement) {
        return new Protocol(protocol.study(), protocol.title(), protocol.eligibility(), protocol.help(), protocol.languages(),
                protocol.ownCaveats(), protocol.questionnaire(), protocol.plan(), protocol.release(), statement,
                protocol.fingerprint());
    }

    private static List<String> texts(PrivacySection section) {
        return elements(section).map(Element::getText).filter(text -> !text.isBlank()).toList();
    }

    private static Stream<Element> elements(PrivacySection section) {
        return below(section.getElement());
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().filter(child -> !child.isTextNode())
                .flatMap(PrivacySectionTest::below));
    }
}
