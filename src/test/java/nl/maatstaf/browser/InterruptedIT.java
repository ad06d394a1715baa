package nl.maatstaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.choose;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static nl.maatstaf.browser.Pages.toOverview;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens between pages: Back, reload, another device, no connection, another language, somebody else's eyes. */
class InterruptedIT {

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
    void theBrowsersBackAndReloadKeepEveryAnswerAndAnotherDeviceGoesOnWithoutShowingThem() {
        try (BrowserContext phone = demo.phone(); BrowserContext laptop = demo.desk()) {
            Page page = phone.newPage();
            begin(page, demo.codes.getFirst());
            choose(page, "Welk cijfer", "6");
            next(page, "Verder");
            choose(page, "Ik bepaal zelf", "waar");
            next(page, "Verder");
            heading(page, "Ik kan kiezen");
            page.goBack();
            heading(page, "Ik bepaal zelf");
            assertThat(page.getByLabel("waar", exactly())).isChecked();
            page.reload();
            heading(page, "Ik bepaal zelf");
            assertThat(page.getByLabel("waar", exactly())).isChecked();
            assertThat(page).hasURL(demo.address + "meedoen");

            Page other = laptop.newPage();
            other.navigate(demo.link(demo.codes.getFirst()));
            heading(other, "Ik kan kiezen");
            next(other, "Terug");
            heading(other, "Ik bepaal zelf");
            assertThat(other.locator("input:checked")).hasCount(0);
            assertThat(other.getByText("U hebt deze vraag al beantwoord.")).isVisible();
            picture(other, "20-covered");
            choose(other, "Ik bepaal zelf", "niet waar");
            page.getByLabel("helemaal waar", exactly()).click();
            assertThat(page.getByText("U had deze vraag ook ergens anders beantwoord. Wat u nu koos, telt.")).isVisible();
            picture(page, "21-overtook");
        }
    }

    @Test
    void withoutAConnectionNothingLooksSavedAndNothingIsLost() {
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            begin(page, demo.codes.get(1));
            choose(page, "Welk cijfer", "6");
            phone.setOffline(true);
            page.getByLabel("4", exactly()).click();
            assertThat(page.locator(".offline")).isVisible();
            assertThat(page.locator(".saved")).isHidden();
            picture(page, "22-offline");
            phone.setOffline(false);
            assertThat(page.locator(".saved")).isVisible();
            assertThat(page.locator(".offline")).isHidden();
            page.reload();
            heading(page, "Welk cijfer");
            assertThat(page.getByLabel("4", exactly())).isChecked();
        }
    }

    @Test
    void howSomebodyReadsIsKeptWithTheCodeAndTheirOwnMarksOpenWithTheirWord() {
        String code = demo.codes.get(2);
        try (BrowserContext phone = demo.phone(); BrowserContext elsewhere = demo.phone()) {
            Page page = phone.newPage();
            begin(page, code);
            choose(page, "Welk cijfer", "3");
            page.locator(".tools summary").click();
            next(page, "Heel groot");
            assertThat(page.locator("html")).hasAttribute("data-letters", "largest");
            next(page, "Zwart-wit");
            assertThat(page.locator("html")).hasAttribute("data-contrast", "strong");
            picture(page, "23-large-black-and-white");
            page.getByLabel("Taal").selectOption("fa");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.getByLabel("3", exactly())).isChecked();
            picture(page, "24-switched-to-persian");

            Page later = elsewhere.newPage();
            later.navigate(demo.link(code));
            assertThat(later.locator("html")).hasAttribute("data-letters", "largest");
            assertThat(later.locator("html")).hasAttribute("dir", "rtl");

            page.getByLabel("زبان").selectOption("nl");
            heading(page, "Welk cijfer");
            toOverview(page, "Uw antwoorden");
            next(page, "Versturen");
            assertThat(page.getByText("1 januari 2027")).isVisible();
        }
        try (BrowserContext tomorrow = demo.phone()) {
            ownMarks(tomorrow.newPage(), code);
        }
    }

    @Test
    void theTeamLooksAtAnyWaveAndLanguageWithTheRouteAndTheScores() {
        try (BrowserContext desk = demo.desk()) {
            Page page = desk.newPage();
            page.navigate(demo.address + "onderzoek/vragenlijsten");
            page.getByLabel("Naam").fill("analist");
            page.getByLabel("Wachtwoord", exactly()).fill("maatstaf-demo");
            next(page, "Inloggen");
            page.navigate(demo.address + "onderzoek/vragenlijsten");
            page.getByLabel("7", exactly()).click();
            assertThat(page.locator("table.figures tbody tr").first()).containsText("7,00");
            assertThat(page.locator(".route")).containsText("AY1");
            picture(page, "25-preview");
            page.getByLabel("Meting").selectOption("4");
            assertThat(page.locator(".route")).not().containsText("AY1");
            page.getByLabel("Taal").selectOption("fa");
            assertThat(page.locator(".preview-screen")).hasAttribute("dir", "rtl");
            assertThat(page.locator(".preview-beside .notice")).containsText("door niemand nagekeken");
            page.getByLabel("Scherm").selectOption("DESK");
            picture(page, "26-preview-persian-desk");
        }
    }

    @Test
    void thePageIsReadOutWhereTheBrowserHasAVoiceForTheLanguage() {
        try (BrowserContext phone = demo.phone()) {
            // No browser here has a voice: this one says that it has a Dutch one, and remembers what it was given to say.
            phone.addInitScript("""
                    window.said = [];
                    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                    Object.defineProperty(window, 'speechSynthesis', { value: {
                        speaking: false, getVoices: () => [{ lang: 'nl-NL' }], addEventListener: () => {},
                        speak: (part) => window.said.push(part.lang + ' ' + part.text), cancel: () => {} } });""");
            Page page = phone.newPage();
            page.navigate(demo.address + "meedoen");
            heading(page, "Welkom");
            next(page, "Lees voor");
            assertThat(page.getByText("Stop voorlezen")).isVisible();
            List<?> said = (List<?>) page.evaluate("window.said");
            assertEquals("nl Welkom", said.getFirst());
            assertTrue(said.contains("nl Wij zijn onderzoekers. Wij zijn niet van de gemeente."));
            page.getByLabel("Taal").selectOption("fa");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.getByText("بخوان")).isHidden();
        }
    }

    @Test
    void whatIsChosenShowsWithoutColour() {
        try (BrowserContext plain = demo.chromium.context(new Browser.NewContextOptions()
                .setViewportSize(320, 640).setForcedColors(ForcedColors.ACTIVE))) {
            Page page = plain.newPage();
            page.navigate(demo.address + "onderzoek/vragenlijsten");
            page.getByLabel("Naam").fill("analist");
            page.getByLabel("Wachtwoord", exactly()).fill("maatstaf-demo");
            next(page, "Inloggen");
            page.navigate(demo.address + "onderzoek/vragenlijsten");
            page.getByLabel("7", exactly()).click();
            String mark = (String) page.locator(".marks .option:has(input:checked)")
                    .evaluate("it => getComputedStyle(it, '::after').content");
            assertEquals("\"✓\"", mark);
            Pages.glance(page, "29-without-colour");
        }
    }

    private static void ownMarks(Page page, String code) {
        page.navigate(demo.address + "meedoen/cijfers");
        page.getByLabel("Uw code").fill(code);
        page.getByLabel("Uw eigen woord").fill("tulp");
        next(page, "Laat zien");
        assertThat(page.getByText("Met deze code en dit woord is er niets te zien.")).isVisible();
        picture(page, "27-own-marks-nothing");
        page.getByLabel("Uw code").fill(code);
        page.getByLabel("Uw eigen woord").fill("roos");
        next(page, "Laat zien");
        assertThat(page.locator("table.figures tbody tr")).hasCount(1);
        assertThat(page.locator("table.figures tbody td")).hasText("3");
        picture(page, "28-own-marks");
    }

    private static void begin(Page page, String code) {
        page.navigate(demo.link(code));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
        page.getByText("Later uw eigen antwoorden zien?").click();
        page.getByLabel("Uw eigen woord").fill("roos");
        next(page, "Ik doe mee");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
