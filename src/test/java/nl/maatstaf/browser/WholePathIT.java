package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import static nl.maatstaf.browser.Pages.pictureWithLargeLetters;
import static nl.maatstaf.browser.Pages.toOverview;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole way, in a real browser: from the code on a letter to a released comparison. */
class WholePathIT {

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
    void aCodeOnALetterBecomesAReleasedComparison() {
        try (BrowserContext phone = demo.phone(); BrowserContext desk = demo.desk(); BrowserContext otherDesk = demo.desk()) {
            long before = marksAtWave5(desk);
            participantAnswers(phone.newPage());
            Page evaluator = desk.pages().getFirst();
            evaluator.reload();
            assertEquals(before, participantsIn(evaluator), "an answer counts only once its wave is closed");
            evaluatorClosesTheWave(evaluator);
            evaluatorProposesAQuarter(evaluator);
            anotherEvaluatorReleasesIt(otherDesk.newPage());
            anybodySeesTheRelease(phone.newPage());
        }
    }

    @Test
    void aLinkWithACodeOpensItsQuestionnaireAndLeavesNoTraceInTheAddress() {
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            page.navigate(demo.address);
            page.locator(".demo-access a.code").nth(1).click();
            heading(page, "Kies uw taal");
            assertThat(page).hasURL(demo.address + "meedoen");
        }
    }

    private static long marksAtWave5(BrowserContext desk) {
        Page page = desk.newPage();
        page.navigate(demo.address + "onderzoek");
        page.getByLabel("Naam").fill("analist");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        picture(page, "11-sign-in");
        next(page, "Inloggen");
        heading(page, "De twee groepen vergeleken");
        assertThat(page.locator(".chart svg")).isVisible();
        picture(page, "12-results");
        return participantsIn(page);
    }

    /** How many marks wave 5 has in both arms together, as the table of the primary outcome says. */
    private static long participantsIn(Page page) {
        heading(page, "De twee groepen vergeleken");
        Locator cells = page.locator(".chart-with-table table.figures").first().locator("tbody tr").nth(5).locator("td");
        return Long.parseLong(cells.nth(1).textContent()) + Long.parseLong(cells.nth(3).textContent());
    }

    private static void evaluatorClosesTheWave(Page page) {
        long before = participantsIn(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sluiten: Cohort B, meting 5")).click();
        assertThat(page.getByText("Deze meting loopt nog tot en met")).isVisible();
        picture(page, "13-close-wave");
        next(page, "Sluiten");
        assertThat(page.getByText("Er is nu niets te sluiten.")).isVisible();
        assertThat(page.getByText("Er is een nieuwere: momentopname 15.")).isVisible();
        next(page, "Reken het plan opnieuw door");
        assertThat(page.getByText("Doorrekening 2, door analist")).isVisible();
        picture(page, "14-results-after-closing");
        assertTrue(participantsIn(page) > before, "the answers of the closed wave are in the results");
    }

    private static void evaluatorProposesAQuarter(Page page) {
        page.getByText("Vrijgeven", new Page.GetByTextOptions().setExact(true)).first().click();
        next(page, "Beschermen en voorstellen: kwartaal 3 van 2026");
        heading(page, "Voorstel: kwartaal 3 van 2026");
        picture(page, "15-release-proposal");
    }

    private static void anotherEvaluatorReleasesIt(Page page) {
        page.navigate(demo.address + "onderzoek/vrijgeven");
        page.getByLabel("Naam").fill("analist2");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
        next(page, "Vrijgeven: kwartaal 3 van 2026");
        next(page, "Vrijgeven");
        assertThat(page.getByText("kwartaal 3 van 2026: vrijgegeven door analist2")).isVisible();
    }

    private static void anybodySeesTheRelease(Page page) {
        page.navigate(demo.address + "gemeente");
        assertThat(page.getByText("In kwartaal 3 van 2026 gaven mensen").first()).isVisible();
        assertThat(page.locator(".chart svg").first()).isVisible();
        picture(page, "16-dashboard-phone");
        page.setViewportSize(1200, 900);
        picture(page, "17-dashboard-desk");
        assertThat(page.getByText("kwartaal 4 van 2026")).hasCount(0);
    }

    private static void participantAnswers(Page page) {
        page.navigate(demo.address);
        assertThat(page.locator(".demo-access a.code")).hasCount(3);
        picture(page, "01-start-phone");
        String code = page.locator(".demo-access a.code").first().textContent();
        page.getByText("Ik doe mee").click();
        page.getByLabel("Uw code").fill("12345");
        next(page, "Verder");
        assertThat(page.getByText("Er zit een typefout in de code.")).isVisible();
        page.getByLabel("Uw code").fill(code);
        picture(page, "02-code");
        next(page, "Verder");
        heading(page, "Kies uw taal");
        picture(page, "03-language");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
        assertThat(page.locator(".who-sees li")).hasCount(4);
        picture(page, "04-consent");
        next(page, "Ik doe mee");
        assertThat(page.locator(".option")).hasCount(11);
        pictureWithLargeLetters(page, "05b-large-letters");
        choose(page, "Welk cijfer", "8");
        picture(page, "05-life-rating");
        next(page, "Verder");
        choose(page, "Ik bepaal zelf", "een beetje waar");
        picture(page, "06-own-direction");
        next(page, "Verder");
        heading(page, "Ik kan kiezen wat bij mij past.");
        pictureWithLargeLetters(page, "06b-large-letters");

        heading(page, "Ik kan kiezen wat bij mij past.");
        assertThat(page.getByText("nog ongeveer")).isVisible();
        choose(page, "Ik kan kiezen", "waar");
        next(page, "Verder");
        choose(page, "Regels bepalen", "Dat wil ik niet zeggen");
        next(page, "Verder");
        toOverview(page, "Uw antwoorden");
        picture(page, "08-overview");

        page.getByText("Uw leven nu").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wijzigen: Welk cijfer")).click();
        choose(page, "Welk cijfer", "7");
        next(page, "Terug naar het overzicht");
        assertThat(page.locator(".overview dd").first()).containsText("7");
        next(page, "Versturen");
        heading(page, "Dank u wel");
        picture(page, "09-thanks");

        page.reload();
        page.getByLabel("Uw code").fill(code);
        next(page, "Verder");
        assertThat(page.getByText("Met deze code staat er nu geen vragenlijst klaar.")).isVisible();
        picture(page, "10-nothing-open");
    }
}
