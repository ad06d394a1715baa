package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A chart by keyboard alone, on a phone, and on paper. */
class ChartIT {

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
    void theKeyboardStepsThroughTheFiguresAndGoesToTheTableAndBack() {
        try (BrowserContext desk = demo.desk()) {
            Page page = results(desk);
            Locator chart = page.locator(".chart");
            Locator reading = page.locator(".chart-reading");
            Locator table = page.locator(".chart-with-table .table-scroll");
            chart.focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Shift+Tab");
            assertThat(chart).isFocused();
            assertThat(page.locator(".chart-hint")).isVisible();
            assertThat(chart).hasAccessibleDescription("Pijltjes: langs de punten. T: naar de tabel en terug.");
            page.keyboard().press("ArrowRight");
            assertThat(reading).hasAttribute("aria-live", "polite");
            assertThat(reading).containsText("gewone aanpak, 0: ");
            page.keyboard().press("ArrowRight");
            assertThat(reading).containsText("gewone aanpak, 1: ");
            page.keyboard().press("ArrowDown");
            assertThat(reading).containsText("maatwerk, 1: ");
            assertThat(reading).containsText(firstFigureOf(page, 1, 3));
            picture(page, "12b-chart-read-by-keyboard");
            page.keyboard().press("End");
            assertThat(reading).containsText("maatwerk, 8: ");
            page.keyboard().press("ArrowRight");
            assertThat(reading).containsText("maatwerk, 8: ");
            assertThat(table).isHidden();
            page.keyboard().press("t");
            assertThat(table).isFocused();
            picture(page, "12c-chart-table");
            page.keyboard().press("t");
            assertThat(chart).isFocused();
            page.keyboard().press("Escape");
            assertThat(reading).isEmpty();
        }
    }

    @Test
    void aFingerOnAPhoneReadsTheNearestPoint() {
        try (BrowserContext phone = demo.phone()) {
            Page page = results(phone);
            page.locator(".chart-picture").tap();
            assertThat(page.locator(".chart-reading")).containsText("(");
            page.locator(".chart-with-table summary").tap();
            assertThat(page.locator(".chart-with-table .table-scroll")).isVisible();
            picture(page, "12d-chart-phone");
        }
    }

    @Test
    void onPaperTheTableIsOpenAndTheChartFitsThePage() {
        try (BrowserContext desk = demo.desk()) {
            Page page = results(desk);
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(640, 900);
            assertThat(page.locator(".chart-with-table .table-scroll")).isVisible();
            assertThat(page.locator(".chart-hint")).isHidden();
            BoundingBox drawn = page.locator(".chart svg").boundingBox();
            assertTrue(drawn.x + drawn.width <= 640 && drawn.width > 500, "the picture is as wide as the page");
            BoundingBox room = page.locator(".chart-picture").boundingBox();
            assertTrue(drawn.height > 200 && room.height >= drawn.height, "the picture has its height on paper");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/12e-chart-print.png"))
                    .setFullPage(true));
            page.evaluate("window.dispatchEvent(new Event('afterprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            assertThat(page.locator(".chart-with-table .table-scroll")).isHidden();
        }
    }

    private static String firstFigureOf(Page page, int row, int cell) {
        return page.locator(".chart-with-table tbody tr").nth(row).locator("td").nth(cell).textContent();
    }

    private static Page results(BrowserContext screen) {
        Page page = screen.newPage();
        page.navigate(demo.address + "onderzoek");
        page.getByLabel("Naam").fill("analist");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
        heading(page, "De twee groepen vergeleken");
        assertThat(page.locator(".chart svg")).isVisible();
        return page;
    }
}
