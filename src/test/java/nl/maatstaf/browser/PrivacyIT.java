package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.maatstaf.instrument.TestSurveys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.choose;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What people are told about their data: for everybody, the same for everybody, and never far away. */
class PrivacyIT {

    private static final String STATEMENT = "meedoen/privacy";
    private static final String HEADING = "Wat doen wij met uw gegevens?";
    private static final String SECOND = "<b>Een tweede onderzoek</b>";

    private static RunningDemo demo;

    @BeforeAll
    static void startWithTwoStudies(@TempDir Path data, @TempDir Path surveys) throws IOException {
        TestSurveys.copy(Path.of("surveys"), surveys);
        Path study = surveys.resolve("studies/almere-45plus.yaml");
        Files.writeString(surveys.resolve("studies/weesp.yaml"), Files.readString(study).replaceFirst("(?m)^  nl: Maatwerk.*$", "  nl: " + SECOND));
        demo = new RunningDemo(data, "--maatstaf.surveys=" + surveys);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void whoeverAsksReadsTheSameAndFindsTheWayBackToTheirQuestion() {
        try (BrowserContext anybody = demo.phone(); BrowserContext participant = demo.phone()) {
            Page stranger = anybody.newPage();
            stranger.navigate(demo.address + STATEMENT);
            heading(stranger, HEADING);
            String told = stranger.locator("main").innerText();

            Page page = participant.newPage();
            page.navigate(demo.link(demo.codes.getFirst()));
            next(page, "Nederlands");
            heading(page, "Wie ziet wat?");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lees meer over uw gegevens")).click();
            heading(page, HEADING);
            page.goBack();
            next(page, "Ik doe mee");
            choose(page, "Welk cijfer", "6");
            next(page, "Verder");
            heading(page, "Ik bepaal zelf");
            read(page);
            assertEquals(told, page.locator("main").innerText(), "what a participant reads with their code in the session");
            page.goBack();
            heading(page, "Ik bepaal zelf");
        }
    }

    @Test
    void everyPageOfTheParticipantLeadsThere() {
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            for (String place : List.of("meedoen", "meedoen/cijfers", STATEMENT)) {
                page.navigate(demo.address + place);
                read(page);
            }
        }
    }

    @Test
    void everyStudyIsToldAndItsWordsStayWords() {
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            page.navigate(demo.address + STATEMENT);
            assertThat(page.locator(".privacy h2")).hasText(new String[] {
                "Maatwerk of de gewone aanpak, voor mensen vanaf 45 jaar in Almere", SECOND});
            assertThat(page.locator(".privacy h3")).hasCount(2 * 8);
            assertThat(page.locator("main b")).hasCount(0);
        }
    }

    @Test
    void itIsReadWithoutBarriersInEveryLanguageAndOnPaper() {
        try (BrowserContext phone = demo.phone(); BrowserContext desk = demo.desk()) {
            for (Page page : List.of(phone.newPage(), desk.newPage())) {
                page.navigate(demo.address + STATEMENT);
                for (String language : List.of("fa", "en", "nl")) {
                    page.locator(".tools select").selectOption(language);
                    assertThat(page.locator("html")).hasAttribute("lang", language);
                    assertThat(page.locator("main")).not().containsText("!{");
                    picture(page, "60-privacy-" + language + "-" + page.viewportSize().width);
                }
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("footer")).isHidden();
                page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "60-privacy-printed.pdf")).setFormat("A4"));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    private static void read(Page page) {
        page.locator("footer a").click();
        assertThat(page).hasURL(demo.address + STATEMENT);
        heading(page, HEADING);
    }
}
