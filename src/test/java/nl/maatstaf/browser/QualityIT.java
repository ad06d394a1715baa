package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import nl.maatstaf.demo.SimulatedBands;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static nl.maatstaf.browser.Pages.toOverview;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How good the data are, on the page of evaluators; and a band of speed, from a page with questions to that one. */
class QualityIT {

    private static final int ANSWERS = 12;

    @Test
    void evaluatorsSeeHowGoodTheDataAreAndNoMoreOfSomebodysTimeThanABand(@TempDir Path data) {
        try (var demo = new RunningDemo(data); BrowserContext desk = demo.desk(); BrowserContext phone = demo.phone390();
                BrowserContext respondent = demo.phone390()) {
            Page page = signedIn(demo, desk);
            quality(demo, page);
            assertThat(page.locator("table.figures").first().locator("tbody tr")).hasCount(9);
            assertThat(page.getByText("Nog niet aan de beurt: ")).isVisible();
            picture(page, "80-quality-desk");
            page.locator("summary").all().forEach(Locator::click);
            picture(page, "81-quality-opened-desk");
            Protocol protocol = demo.application.getBean(Surveys.class).protocol("almere-45plus").orElseThrow();
            long ofCohortA = SimulatedBands.known(protocol, "A", 5);
            assertEquals(ofCohortA, knownAtWave5(page));
            answers(demo, respondent.newPage());
            closeTheOpenWave(demo, page);
            quality(demo, page);
            assertEquals(ofCohortA + SimulatedBands.known(protocol, "B", 5) + 1, knownAtWave5(page));
            Page small = signedIn(demo, phone);
            quality(demo, small);
            picture(small, "82-quality-phone");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
            heading(page, "Quality of the data");
            picture(page, "83-quality-english");
        }
    }

    private static void quality(RunningDemo demo, Page page) {
        page.navigate(demo.address + "onderzoek/kwaliteit");
        heading(page, "Kwaliteit van de gegevens");
    }

    /** Of how many responses the speed is known. */
    private static long knownAtWave5(Page page) {
        return Long.parseLong(page.locator("section").filter(new Locator.FilterOptions().setHas(page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hoe snel")))).locator("tbody tr").nth(5)
                .locator("td").nth(3).textContent());
    }

    private static void answers(RunningDemo demo, Page page) {
        page.navigate(demo.link(demo.codes.getFirst()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
        next(page, "Ik doe mee");
        for (int answered = 0; answered < ANSWERS; answered++) {
            String question = page.locator(".page:not([inert]) h1").textContent();
            page.locator(".option input").first().check();
            assertThat(page.locator(".saved:not([data-pending])")).containsText("Bewaard");
            next(page, "Verder");
            assertThat(page.locator(".page:not([inert]) h1")).not().hasText(question);
        }
        toOverview(page, "Uw antwoorden");
        next(page, "Versturen");
        heading(page, "Dank u wel");
    }

    private static void closeTheOpenWave(RunningDemo demo, Page page) {
        page.navigate(demo.address + "onderzoek");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sluiten: Cohort B, meting 5")).click();
        next(page, "Sluiten");
        assertThat(page.getByText("Er is nu niets te sluiten.")).isVisible();
    }

    private static Page signedIn(RunningDemo demo, BrowserContext context) {
        Page page = context.newPage();
        page.navigate(demo.address + "onderzoek");
        page.locator("input[name=username]").fill("analist");
        page.locator("input[name=password]").fill("maatstaf-demo");
        page.locator("input[name=password]").press("Enter");
        heading(page, "De twee groepen vergeleken");
        return page;
    }
}
