package nl.maatstaf.analysis.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.maatstaf.statistics.gee.WorkingCorrelation;
import nl.maatstaf.statistics.mixed.Covariance;
import nl.maatstaf.statistics.regression.StandardErrors;
import nl.maatstaf.statistics.survival.Ties;
import nl.maatstaf.statistics.weighting.Estimand;
import nl.maatstaf.study.DesignFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every research report, whatever it is about. */
class ReportTest {

    private static final MadeReport INTERIM = MadeReport.beforeTheEnd();
    private static final MadeReport FINAL = MadeReport.atTheEnd();
    private static final Pattern P_VALUE = Pattern.compile("<th[^>]*>p</th>|\\bp\\s*[=<&]|>p van |>p of |; (gecorrigeerd|adjusted) ");

    private static Stream<String> pages() {
        return Stream.of(MadeReport.DUTCH, Locale.ENGLISH).flatMap(language -> Stream.of(INTERIM.page(language), FINAL.page(language)));
    }

    @Test
    void nothingHasAPValueBeforeThePlannedEnd() {
        for (Locale language : List.of(MadeReport.DUTCH, Locale.ENGLISH)) {
            assertThat(P_VALUE.matcher(INTERIM.page(language)).results().map(found -> found.group()).toList()).isEmpty();
            assertThat(FINAL.page(language)).as("at the end there is one").containsPattern(P_VALUE);
        }
    }

    @ParameterizedTest(name = "page {index}")
    @MethodSource("pages")
    void everyWordHasItsTextAndNothingIsLoadedFromOutside(String page) {
        assertThat(page).doesNotContain("!{").doesNotContain("<script").doesNotContain("@import");
        assertThat(page).doesNotContainPattern("(src|href)=\"(?!#)").doesNotContainPattern("url\\((?!data:)");
    }

    /** Remarks of the statistical core, which say so themselves, are the only English in it; Kaplan and Efron are names. */
    @Test
    void aDutchReportHasNoNameFromTheProgramInIt() {
        String said = FINAL.page(MadeReport.DUTCH).replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<ul[^>]*lang=\"en\".*?</ul>", "")
                .replaceAll("<[^>]*>", " ");
        assertThat(names()).noneMatch(name -> Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])").matcher(said).find());
        assertThat(said).doesNotContainPattern("\\w+_\\w+").doesNotContainPattern("method\\.|exhibit\\.|report\\.");
    }

    private static List<String> names() {
        Stream<Enum<?>> constants = Stream.<Enum<?>[]>of(Covariance.values(), WorkingCorrelation.values(), Estimand.values(),
                Ties.values()).flatMap(Arrays::stream);
        return Stream.concat(constants.flatMap(one -> Stream.of(one.name(), one.name().toLowerCase(Locale.ROOT).replace('_', '-'))),
                Stream.of("restricted", "satterthwaite", "kenward-roger", "robust", "missing-at-random", "linear", "log-rank", "strata",
                        StandardErrors.CLASSIC.name(), "client")).toList();
    }

    @Test
    void aTitleThatLooksLikeMarkupStaysATitle() {
        String page = FINAL.titled("<script>alert(1)</script> & \"more\"").page(MadeReport.DUTCH);
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"more\"");
    }

    @Test
    void onlyTheTestedIsCalledTested() {
        String page = FINAL.page(Locale.ENGLISH);
        String sensitivity = page.substring(page.indexOf("id=\"result-sensitivity\""), page.indexOf("id=\"result-attrition\""));
        assertThat(sensitivity).contains("estimated as planned").containsOnlyOnce("tested as planned");
    }

    @Test
    void aComparisonThatIsNotRandomisedIsNeverDescribedAsOne() {
        String page = MadeReport.atTheEnd(DesignFact.NOT_RANDOMISED).page(Locale.ENGLISH);
        assertThat(page).contains("no proof of effect").contains("TREND or STROBE")
                .doesNotContain("a difference here is chance").doesNotContain("Chance divided people");
        assertThat(FINAL.page(Locale.ENGLISH)).contains("a difference here is chance").doesNotContain("TREND or STROBE");
    }

    @Test
    void theTestOfACharacteristicStandsOnceAndNotWithEachOfItsGroups() {
        String page = FINAL.page(Locale.ENGLISH);
        int from = page.indexOf("id=\"result-subgroups\"");
        String rows = page.substring(from, page.indexOf("class=\"notes\"", from));
        assertThat(Pattern.compile("<tr><th[^>]*>Trede at allocation</th>.*?</tr>").matcher(rows).results()
                .filter(row -> row.group().matches(".*>[01]\\.\\d{4}</td></tr>"))).hasSize(1);
    }
}
