package nl.maatstaf.publication.report;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.Languages;
import nl.maatstaf.shell.chart.ChartWords;
import nl.maatstaf.shell.paper.PaperFile;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Short reports of nine quarters, as whoever gets them reads them. */
class ShortReportTest {

    private static final I18NProvider TEXTS = new DefaultI18NProvider(List.of(Languages.DUTCH, Languages.ENGLISH));
    private static final Protocol PROTOCOL = Reading.of(Path.of("surveys")).surveys().orElseThrow().protocol("almere-45plus").orElseThrow();
    private static final ReleaseCube CUBE = PROTOCOL.release().orElseThrow();
    private static final int QUARTERS = 9;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void participantsGetOnePageAndTheMunicipalityFour(String language) throws IOException {
        try (var one = Loader.loadPDF(file(Audience.PARTICIPANTS, language, PaperFormat.PDF));
                var other = Loader.loadPDF(file(Audience.MUNICIPALITY, language, PaperFormat.PDF))) {
            assertThat(one.getNumberOfPages()).isEqualTo(1);
            assertThat(other.getNumberOfPages()).isLessThanOrEqualTo(4);
            assertThat(new PDFTextStripper().getText(one)).contains("6", language.equals("nl") ? "Het verschil kan toeval zijn." : "The difference may be chance.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void simulatedPeopleAndEveryCaveatAreSaid(String language) throws IOException {
        String page = new String(file(Audience.MUNICIPALITY, language, PaperFormat.HTML), StandardCharsets.UTF_8);
        assertThat(page).contains(TEXTS.getTranslation("frame.simulated", Locale.of(language)),
                TEXTS.getTranslation("fact.not-randomised", Locale.of(language)), TEXTS.getTranslation("dashboard.interim", Locale.of(language)));
        PROTOCOL.caveats().forEach(caveat -> assertThat(page).contains(caveat.in(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatIsNotReleasedIsSaidToBeNotShownAndNotWhy(String language) throws IOException {
        String page = new String(file(Audience.MUNICIPALITY, language, PaperFormat.HTML), StandardCharsets.UTF_8);
        assertThat(page).contains(TEXTS.getTranslation("dashboard.hidden", Locale.of(language)));
        for (String reason : List.of("too-few", "nearly-all", "alike", "beside-the-rest")) {
            assertThat(page).doesNotContain(TEXTS.getTranslation("release.why." + reason, Locale.of(language)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theSameReleasesGiveTheSameFileToTheLastByte(String language) throws IOException {
        for (PaperFormat format : PaperFormat.values()) {
            assertThat(file(Audience.PARTICIPANTS, language, format)).isEqualTo(file(Audience.PARTICIPANTS, language, format));
        }
    }

    private static byte[] file(Audience audience, String language, PaperFormat format) throws IOException {
        var words = new Words(TEXTS, Locale.of(language), PROTOCOL);
        List<Release> releases = IntStream.range(0, QUARTERS).mapToObj(ShortReportTest::release).toList();
        var out = new ByteArrayOutputStream();
        PaperFile.write(new ShortReport(words, ChartWords.of(TEXTS, Locale.of(language)), releases, true).written(audience, CUBE, format), format, releases.getLast().on(), out);
        return out.toByteArray();
    }

    /** Every question in both arms, but for the first quarter, of which the tailored pathway is hidden. */
    private static Release release(int quarter) {
        var cells = new ArrayList<Cell>();
        cells.add(cell("frame", "regular", "340", null));
        cells.add(cell("response", "", "225", null));
        for (Question question : CUBE.questions()) {
            String measure = question.shown().contains(Question.Figure.MEAN) ? Measures.mean(question.column()) : Measures.share(question.column(), 1);
            cells.add(cell(measure, "regular", question.shown().contains(Question.Figure.MEAN) ? "2.9" : "20", "0.3"));
            if (quarter > 0) {
                cells.add(cell(measure, "tailored", question.shown().contains(Question.Figure.MEAN) ? "3.1" : "25", "0.3"));
                cells.add(cell(Measures.difference(measure), "", "0.2", "0.4"));
            }
        }
        return new Release(new Quarter(2024, 3).plus(quarter), LocalDate.of(2026, 11, 16), CUBE.columns(), Set.of(DesignFact.NOT_RANDOMISED), cells);
    }

    private static Cell cell(String measure, String arm, String value, @Nullable String around) {
        var exact = new BigDecimal(value);
        List<String> levels = CUBE.columns().stream().map(column -> column.equals(ReleaseCube.ARM) ? arm : "").toList();
        return new Cell(measure, levels, exact, around == null ? Optional.empty()
                : Optional.of(new Cell.Bounds(exact.subtract(new BigDecimal(around)), exact.add(new BigDecimal(around)))));
    }
}
