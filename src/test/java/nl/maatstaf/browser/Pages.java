package nl.maatstaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What people do on pages, and pictures of what they see. */
final class Pages {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private Pages() {}

    static void choose(Page page, String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        assertThat(page.getByText("Bewaard")).isVisible();
    }

    static void next(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))).isVisible();
    }

    static void picture(Page page, String name) {
        assertThat(page.locator("main")).not().isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    static BrowserContext phone(Chromium chromium) {
        return chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740).setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true));
    }
}
