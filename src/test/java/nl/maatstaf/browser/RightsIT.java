package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.choose;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody does with their own data on a phone, with the code and nobody else. */
class RightsIT {

    private static final String UNKNOWN = "222222222228";

    private static RunningDemo demo;

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = new RunningDemo(data);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void somebodySeesTakesAlongAndErasesAllTheyAnsweredAndNobodyElseLearnsWhetherTheyTookPart() throws IOException {
        String code = demo.codes.getFirst();
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            begin(page, code);
            choose(page, "Welk cijfer", "3");
            next(page, "Nu stoppen, later verder");
            picture(page, "50-paused");
            page.getByText("Stoppen of alles laten wissen").click();
            heading(page, "Uw gegevens, uw keuze");
            picture(page, "51-rights");

            page.getByText("Uw eigen antwoorden terugzien").click();
            // The page before has a field of the same name.
            heading(page, "Uw eigen antwoorden");
            page.getByLabel("Uw code").fill(code);
            page.getByLabel("Uw eigen woord").fill("roos");
            next(page, "Laat zien");
            page.getByText("kwartaal 4 van 2026").last().click();
            assertThat(page.getByText("Deze vragenlijst hebt u nog niet verstuurd.")).isVisible();
            picture(page, "52-own-answers");
            Download file = page.waitForDownload(() -> page.getByText("Bewaar alles als bestand").click());
            assertThat(new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFFWanneer;Vraag;Uw antwoord").contains("kwartaal 4 van 2026;").contains(";3\r\n");

            String done = erase(page, code, "53-erase");
            assertThat(erase(page, UNKNOWN, "54-erase-unknown")).as("the same for a code that nobody has").isEqualTo(done);
            page.navigate(demo.link(code));
            assertThat(page.getByText("Met deze code staat er nu geen vragenlijst klaar.")).isVisible();
            page.navigate(demo.address + "meedoen/cijfers");
            page.getByLabel("Uw code").fill(code);
            page.getByLabel("Uw eigen woord").fill("roos");
            next(page, "Laat zien");
            assertThat(page.getByText("Met deze code en dit woord is er niets te zien.")).isVisible();
        }
    }

    @Test
    void stoppingTakesAsManyPressesAsAgreeingAndCanBeThoughtBetterOf() {
        String code = demo.codes.get(1);
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            page.navigate(demo.address + "meedoen/rechten");
            page.getByLabel("Uw code").fill("2222 2222 2222");
            press(page, "Ik wil stoppen");
            assertThat(page.getByText("Er zit een typefout in de code.")).isVisible();
            page.getByLabel("Uw code").fill(code);
            press(page, "Ik wil stoppen");
            heading(page, "Stoppen met het onderzoek?");
            picture(page, "55-stop");
            press(page, "Nee, terug");
            heading(page, "Uw gegevens, uw keuze");
            page.getByLabel("Uw code").fill(code);
            press(page, "Ik wil stoppen");
            press(page, "Ja, ik stop");
            heading(page, "Het is gedaan");
            picture(page, "56-stopped");
            page.navigate(demo.link(code));
            assertThat(page.getByText("Met deze code staat er nu geen vragenlijst klaar.")).isVisible();
        }
    }

    private static String erase(Page page, String code, String name) {
        page.navigate(demo.address + "meedoen/rechten");
        page.getByLabel("Uw code").fill(code);
        press(page, "Ik wil alles laten wissen");
        heading(page, "Alles laten wissen?");
        picture(page, name);
        press(page, "Ja, wis alles");
        heading(page, "Het is gedaan");
        return page.locator("main").innerText();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static void begin(Page page, String code) {
        page.navigate(demo.link(code));
        press(page, "Nederlands");
        page.getByText("Later uw eigen antwoorden zien?").click();
        page.getByLabel("Uw eigen woord").fill("roos");
        next(page, "Ik doe mee");
    }
}
