package nl.maatstaf.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ElementState;
import java.nio.file.Path;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What people do on pages, and pictures of what they see. */
final class Pages {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private Pages() {}

    /** Waits for the question before answering: the page before it may have the same options. */
    static void choose(Page page, String question, String option) {
        heading(page, question);
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(true)).click();
        assertThat(page.locator(".saved:not([data-pending])")).containsText("Bewaard");
    }

    static void next(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /**
     * Presses on until there is nothing more to ask. A page counts as shown only while it takes presses: on one that is
     * being left the press of before is still on its way, and a second one would land on the page after it.
     */
    static void toOverview(Page page, String overview) {
        for (ElementHandle shown = shown(page); !shown.querySelector("h1").textContent().startsWith(overview);
                shown = shown(page)) {
            shown.querySelector(".page-steps .main-button").click();
            shown.waitForElementState(ElementState.HIDDEN);
        }
    }

    private static ElementHandle shown(Page page) {
        return page.waitForSelector(".page:not([inert])");
    }

    static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))).isVisible();
    }

    /** Takes a picture of a page on which nothing sticks out sideways and axe finds nothing. */
    static void picture(Page page, String name) {
        glance(page, name);
        List<String> serious = new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).toList();
        assertEquals(List.of(), serious, name + " has barriers");
    }

    /** Takes a picture of a page on which nothing sticks out sideways. */
    static void glance(Page page, String name) {
        assertThat(page.locator("main")).not().isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        assertEquals(0, sticksOut(page), name + " is wider than its screen");
    }

    /** As somebody sees it who has set their letters to twice the size. */
    static void pictureWithLargeLetters(Page page, String name) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent("html { font-size: 200% }"));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        assertEquals(0, sticksOut(page), name + " is wider than its screen");
        page.reload();
    }

    private static int sticksOut(Page page) {
        return (Integer) page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    static BrowserContext phone(Chromium chromium) {
        return chromium.context(new Browser.NewContextOptions()
                .setViewportSize(320, 640).setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true));
    }
}
