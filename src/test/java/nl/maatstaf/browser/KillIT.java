package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.choose;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.phone;
import static nl.maatstaf.browser.Pages.picture;
import static nl.maatstaf.browser.Pages.toOverview;

/** What the page called saved is there after the server was killed in the middle of a questionnaire. */
class KillIT {

    @Test
    void acknowledgedAnswersSurviveKillMinusNine(@TempDir Path data) throws Exception {
        try (var chromium = new Chromium(); BrowserContext phone = phone(chromium)) {
            Page page = phone.newPage();
            Program program = Program.start(data);
            String code = program.unusedCode;
            try {
                // The way of the QR code: the code stands behind the #, and leaves the address bar at once.
                page.navigate(program.address + "meedoen#" + code.replace("-", ""));
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
                assertThat(page).hasURL(program.address + "meedoen");
                page.getByText("Later uw eigen antwoorden zien?").click();
                page.getByLabel("Uw eigen woord").fill("roos");
                next(page, "Ik doe mee");
                choose(page, "Welk cijfer", "9");
                next(page, "Verder");
                choose(page, "Ik bepaal zelf", "helemaal waar");
            } finally {
                program.kill();
            }

            Program restarted = Program.start(data);
            try {
                page.navigate(restarted.address + "meedoen");
                page.getByLabel("Uw code").fill(code);
                next(page, "Verder");
                heading(page, "Ik kan kiezen wat bij mij past.");
                picture(page, "18-resumed-after-kill");
                toOverview(page, "Uw antwoorden");
                page.getByText("Die antwoorden toch zien?").click();
                page.getByLabel("Uw eigen woord").fill("roos");
                next(page, "Laat zien");
                page.getByText("Uw leven nu").click();
                page.getByText("Zelf kiezen").click();
                assertThat(page.locator(".overview dd").first()).containsText("9");
                assertThat(page.locator(".overview dd").nth(1)).containsText("helemaal waar");
            } finally {
                restarted.stop();
            }
        }
    }
}
