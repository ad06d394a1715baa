package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import nl.maatstaf.store.EmbeddedServer;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** An evaluator exports the demo's data: refused without a purpose, stopped once, then downloaded and found in the list. */
class ExportIT {

    private static final String PURPOSE = "Promotieonderzoek naar eigen regie <b>en</b> vertrouwen";

    @Test
    void anExportIsMadeUnderAnAgreementAndListedWithItsPurpose(@TempDir Path data, @TempDir Path downloads) throws Exception {
        try (var demo = new RunningDemo(data); BrowserContext desk = demo.desk(); BrowserContext phone = demo.phone()) {
            Page page = desk.newPage();
            signIn(demo, page);
            picture(page, "40-export-desk");
            next(page, "Maak het bestand");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("waarvoor het bestand is");
            page.getByLabel("Waarvoor is dit bestand?").fill(PURPOSE);
            page.getByLabel("Onder welke overeenkomst?").fill("DPA-2026-7");
            picture(page, "40-export-refused-desk");
            try (Connection held = scoresHeld(demo)) {
                next(page, "Maak het bestand");
                assertThat(page.locator("vaadin-progress-bar")).isVisible();
                picture(page, "40-export-making-desk");
                assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stoppen"))).isFocused();
                alsoBegunElsewhere(demo, desk);
                next(page, "Stoppen");
                held.rollback();
            }
            assertThat(page.getByText("Gestopt. Er is niets gemaakt.")).isVisible();
            assertThat(page.locator("tbody tr").first()).containsText("niet afgemaakt");
            next(page, "Maak het bestand");
            Page.WaitForDownloadOptions patience = new Page.WaitForDownloadOptions().setTimeout(180_000);
            Download download = page.waitForDownload(patience, () -> page.locator("a.main-button").click(
                    new com.microsoft.playwright.Locator.ClickOptions().setTimeout(170_000)));
            assertEquals("maatstaf-almere-45plus-uitvoer-2.zip", download.suggestedFilename());
            Path zip = downloads.resolve("export.zip");
            download.saveAs(zip);
            try (var file = new ZipFile(zip.toFile())) {
                assertNotNull(file.getEntry("wide.parquet"));
                Files.copy(file.getInputStream(file.getEntry("README.txt")), downloads.resolve("README.txt"));
            }
            assertThat(page.locator("tbody tr").first()).containsText(HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip))));
            assertThat(page.locator("tbody tr").first()).containsText(PURPOSE);
            picture(page, "40-export-done-desk");
            Page small = phone.newPage();
            signIn(demo, small);
            picture(small, "40-export-phone");
            Files.copy(zip, Path.of("target", "export-of-the-demo.zip"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Nobody reads a score until this lets go: so an export is under way for as long as a test looks at it. */
    private static Connection scoresHeld(RunningDemo demo) throws SQLException {
        StoreConnection owner = demo.application.getBean(EmbeddedServer.class).connections().get(StoreName.RESPONSE);
        Connection held = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        held.setAutoCommit(false);
        try (var lock = held.createStatement()) {
            lock.execute("LOCK TABLE trajectory IN ACCESS EXCLUSIVE MODE");
        }
        return held;
    }

    private static void alsoBegunElsewhere(RunningDemo demo, BrowserContext desk) {
        Page tab = desk.newPage();
        tab.navigate(demo.address + "onderzoek/uitvoer");
        next(tab, "Maak het bestand");
        assertThat(tab.getByRole(AriaRole.ALERT)).containsText("analist is hier al mee bezig");
        picture(tab, "40-export-busy-desk");
        tab.close();
    }

    private static void signIn(RunningDemo demo, Page page) {
        page.navigate(demo.address + "onderzoek/uitvoer");
        page.getByLabel("Naam").fill("analist");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
        heading(page, "Gegevens uitvoeren");
    }
}
