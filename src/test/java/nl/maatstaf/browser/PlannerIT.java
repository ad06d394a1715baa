package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is due in fieldwork, from falling due to the post. */
class PlannerIT {

    @Test
    void lettersArePreparedPrintedAndPosted(@TempDir Path data) throws Exception {
        try (var demo = new RunningDemo(data); BrowserContext desk = demo.desk();
                BrowserContext phone = demo.phone390()) {
            Page page = signedIn(demo, desk);
            heading(page, "Planner");
            assertThat(page.getByText("Uitnodiging, meting 5, cohort B").first()).isVisible();
            picture(page, "70-planner-due");
            next(page, "Nu klaarzetten");
            assertThat(page.locator("main .planner > [role=status]")).containsText("De brieven staan klaar.");
            Locator run = page.locator(".run");
            assertThat(run).hasCount(1);
            picture(page, "71-planner-prepared");
            next(page, "Brieven maken (PDF)");
            Locator made = page.getByText(Pattern.compile("\\d+ brieven zijn klaar\\."));
            assertThat(made).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            int letters = Integer.parseInt(made.textContent().replaceAll("\\D", ""));
            Locator save = page.getByRole(AriaRole.LINK,
                    new Page.GetByRoleOptions().setName(Pattern.compile("Haal brieven\\.pdf op")));
            assertThat(save).isFocused();
            Download file = page.waitForDownload(save::click);
            try (var document = Loader.loadPDF(file.path().toFile())) {
                assertEquals(letters, document.getNumberOfPages());
            }
            picture(page, "72-planner-printed");
            Page small = signedIn(demo, phone);
            heading(small, "Planner");
            picture(small, "73-planner-phone");
            next(page, "Ze zijn op de post");
            next(page, "Ja, op de post");
            assertThat(page.locator("main .planner > [role=status]")).containsText("Genoteerd: op de post.");
            assertThat(run).hasCount(0);
            assertThat(page.getByText("Er is vandaag niets te doen.")).isVisible();
            assertThat(page.locator("main table").first()).containsText("Eerste herinnering, meting 5, cohort B");
            picture(page, "74-planner-posted");
        }
    }

    private static Page signedIn(RunningDemo demo, BrowserContext context) {
        Page page = context.newPage();
        page.navigate(demo.address + "inloggen");
        page.locator("input[name=username]").fill("veldwerk");
        page.locator("input[name=password]").fill("maatstaf-demo");
        page.locator("input[name=password]").press("Enter");
        return page;
    }
}
