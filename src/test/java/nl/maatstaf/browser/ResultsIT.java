package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.maatstaf.analysis.exhibit.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.glance;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What evaluators read before the planned end: every part of the results, the report and the bundle, without a p-value. */
class ResultsIT {

    private static final String STUDY = "almere-45plus";

    @Test
    void everyPartTheReportAndTheBundleAreReadAndNoneHasAPValueBeforeTheEnd(@TempDir Path data) throws Exception {
        try (var demo = new RunningDemo(data); BrowserContext desk = demo.desk(); BrowserContext phone = demo.phone390()) {
            Page page = signedIn(demo, desk);
            Page small = signedIn(demo, phone);
            for (Part part : Part.values()) {
                String path = demo.address + "onderzoek/resultaten/" + STUDY + "/" + part.code();
                picture(part(page, path), "90-" + part.code() + "-desk");
                withoutPValue(page);
                picture(part(small, path), "91-" + part.code() + "-phone");
            }
            report(demo, page);
            bundles(demo, page);
        }
    }

    private static Page part(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator(".exhibit").first()).isVisible();
        assertThat(page.getByText("!{")).hasCount(0);
        return page;
    }

    private static void withoutPValue(Page page) {
        assertThat(page.locator("th").getByText("p", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertFalse(page.locator("main").textContent().contains("method.option"), "every word has its text");
    }

    private static void report(RunningDemo demo, Page page) throws Exception {
        page.navigate(demo.address + "onderzoek/rapport");
        heading(page, "Het onderzoeksrapport");
        picture(page, "92-report-desk");
        Path html = made(page, "In het Nederlands, als webpagina", "report-nl.html");
        made(page, "In het Engels, om af te drukken (PDF)", "report-en.pdf");
        String text = Files.readString(html);
        assertTrue(text.contains("Tussenstand"));
        assertTrue(text.contains("Geef het niet aan de gemeente"));
        assertFalse(text.matches("(?s).*\\bp\\s*[=<]\\s*0[,.].*"), "a p-value before the end");
        Document parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(html.toFile());
        assertEquals(0, parsed.getElementsByTagName("script").getLength());
        assertFalse(text.replaceAll("http://www\\.w3\\.org/[^\"]*", "").matches("(?s).*(src|href)=\"https?:.*"), "something from outside");
    }

    /** Kept in {@code target/report}, to be opened and looked at. */
    private static Path made(Page page, String button, String name) throws IOException {
        next(page, button);
        assertThat(page.getByText("Het rapport is klaar.")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        Path file = Files.createDirectories(Path.of("target/report")).resolve(name);
        download(page, "a.main-button", file);
        return file;
    }

    private static void bundles(RunningDemo demo, Page page) throws IOException {
        page.navigate(demo.address + "onderzoek");
        heading(page, "De doorrekening in één bestand");
        next(page, "Maak het bestand met gegevens");
        assertThat(page.getByText("Schrijf in één zin waarvoor het bestand is (10")).isVisible();
        picture(page, "93-bundle-refused");
        page.getByLabel("Waarvoor is dit bestand?").fill("Een tweede team rekent alles na");
        page.getByLabel("Onder welke overeenkomst?").fill("OV-2026-17");
        next(page, "Maak het bestand met gegevens");
        assertThat(page.locator(".bundle vaadin-progress-bar")).isVisible();
        glance(page, "93-bundle-making");
        assertThat(page.getByText("Het bestand is klaar.")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(page.locator(".bundle a.main-button")).isFocused();
        picture(page, "93-bundle-ready");
        Path zip = Files.createTempFile("bundle", ".zip");
        download(page, ".bundle a.main-button", zip);
        try (var file = new ZipFile(zip.toFile())) {
            assertTrue(file.stream().anyMatch(entry -> entry.getName().equals("data/people.csv")));
        }
        download(page, "text=Download zonder gegevens (zip)", zip);
        try (var file = new ZipFile(zip.toFile())) {
            assertTrue(file.stream().noneMatch(entry -> entry.getName().startsWith("data/")));
        }
    }

    private static void download(Page page, String link, Path to) {
        Download file = page.waitForDownload(() -> page.locator(link).first().click(
                new Locator.ClickOptions().setTimeout(90_000)));
        file.saveAs(to);
    }

    private static Page signedIn(RunningDemo demo, BrowserContext screen) {
        Page page = screen.newPage();
        page.navigate(demo.address + "onderzoek");
        page.getByLabel("Naam").fill("analist");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
        heading(page, "De twee groepen vergeleken");
        return page;
    }
}
