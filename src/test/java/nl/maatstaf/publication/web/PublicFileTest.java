package nl.maatstaf.publication.web;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.publication.report.Audience;
import nl.maatstaf.publication.report.ShortReports;
import nl.maatstaf.shell.Languages;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.study.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses that others link to: they are what they were. */
class PublicFileTest {

    private static final String STUDY = "almere-45plus";

    @Test
    void addressesStay() {
        assertThat(PublicFile.release(STUDY, new Quarter(2026, 3))).isEqualTo("open-data/almere-45plus/release-2026Q3.csv");
        assertThat(PublicFile.codebook(STUDY)).isEqualTo("open-data/almere-45plus/codebook.md");
        assertThat(PublicFile.report(new ShortReports.Asked(STUDY, Audience.PARTICIPANTS, new Quarter(2026, 3), Languages.DUTCH, PaperFormat.PDF)))
                .isEqualTo("open-data/almere-45plus/report-participants-2026Q3.nl.pdf");
    }

    @Test
    void theReportAtAnAddressIsTheOneThatHasIt() {
        for (Audience audience : Audience.values()) {
            for (var language : List.of(Languages.DUTCH, Languages.ENGLISH)) {
                for (PaperFormat format : PaperFormat.values()) {
                    var asked = new ShortReports.Asked(STUDY, audience, new Quarter(2025, 1), language, format);
                    String address = PublicFile.report(asked);
                    assertThat(PublicFile.report(STUDY, address.substring(address.lastIndexOf('/') + 1))).isEqualTo(Optional.of(asked));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-participants-2026Q5.nl.pdf", "report-nobody-2026Q3.nl.pdf", "report-participants-2026Q3.fa.pdf",
        "report-participants-2026Q3.nl.exe", "report-participants-2026Q3.nl.pdf.", "../report-participants-2026Q3.nl.pdf", ""})
    void elsewhereThereIsNoReport(String name) {
        assertThat(PublicFile.report(STUDY, name)).isEmpty();
    }
}
