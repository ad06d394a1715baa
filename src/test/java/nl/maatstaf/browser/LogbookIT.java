package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import nl.maatstaf.staff.audit.AuditCommand;
import nl.maatstaf.store.EmbeddedServer;
import nl.maatstaf.store.StoreName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The chain of a whole demo: read on the page of administrators, then verified by the command, then broken. */
class LogbookIT {

    private static final String ADMINISTRATOR = "beheer";
    private static final String PASSWORD = "maatstaf-demo";
    private static final String TYPED_BY_MISTAKE = "geheim-wachtwoord-van-bea";

    @Test
    void whatWasDoneIsReadVerifiedAndFoundWhenItIsChanged(@TempDir Path data) throws Exception {
        try (var demo = new RunningDemo(data); BrowserContext desk = demo.desk(); BrowserContext phone = demo.phone()) {
            Page page = desk.newPage();
            signIn(demo, page, "onderzoek", TYPED_BY_MISTAKE, PASSWORD);
            assertThat(page.getByText("Naam en wachtwoord horen niet bij elkaar")).isVisible();
            signIn(demo, page, "onderzoek", "analist", "niet-goed");
            assertThat(page.getByText("Naam en wachtwoord horen niet bij elkaar")).isVisible();
            signIn(demo, page, "onderzoek", "analist", PASSWORD);
            heading(page, "De twee groepen vergeleken");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Logboek"))).hasCount(0);
            next(page, "Uitloggen");
            page.waitForURL(demo.address);
            administratorReads(demo, page, "desk");
            administratorReads(demo, phone.newPage(), "phone");
            assertEquals("3 The audit chain can't be verified now. Another Maatstaf is running on the folder "
                    + data.toAbsolutePath() + ".", verify(data).split(" Stop it")[0]);
        }
        assertTrue(Files.readAllLines(data.resolve("audit/heads")).stream().allMatch(line ->
                line.matches("\\d+ [0-9a-f]{64} [0-9a-f]{128}")), "the file outside tells nothing about anybody");
        String whole = verify(data);
        assertTrue(whole.startsWith("0 OK: the audit chain holds; entries: "), whole);
        asOwner(data, "UPDATE audit_entry SET actor = 'mallory' WHERE number = 7");
        assertEquals("2 Broken: entry 7 of the audit chain was edited: it does not have the hash that is stored with it.",
                verify(data));
        asOwner(data, "DELETE FROM audit_entry WHERE number > 5");
        assertTrue(verify(data).startsWith("2 Broken: the audit chain was truncated after entry 5, although head "));
    }

    @Test
    void aFolderWithoutStoresIsBadInputAndStaysEmpty(@TempDir Path nowhere) throws Exception {
        assertTrue(verify(nowhere).startsWith("3 The audit chain can't be verified now. There are no stores in the folder"));
        try (var files = Files.list(nowhere)) {
            assertEquals(0, files.count());
        }
        assertTrue(run(List.of()).startsWith("3 Say what to do"));
        assertTrue(run(List.of("forget")).startsWith("3 Say what to do"));
    }

    private static void administratorReads(RunningDemo demo, Page page, String width) {
        signIn(demo, page, "onderzoek/logboek", ADMINISTRATOR, PASSWORD);
        heading(page, "Logboek");
        assertThat(page.getByText("Het logboek klopt.")).isVisible();
        assertThat(page.locator("tbody tr").first()).containsText("logt in");
        assertThat(page.locator("tbody")).containsText("probeert in te loggen met een naam die niet bestaat");
        assertThat(page.locator("tbody")).containsText("probeert in te loggen als analist, en wordt geweigerd");
        assertThat(page.locator("tbody")).not().containsText("geheim");
        picture(page, "18-logbook-" + width);
        page.getByText("Veldwerk", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody")).containsText("aantal: 320");
        assertThat(page.locator("tbody")).not().containsText("logt in");
        picture(page, "18-logbook-fieldwork-" + width);
        page.getByText("Metingen, plan en vrijgeven").click();
        assertThat(page.locator("tbody")).containsText("sluit meting 8 van cohort A");
        assertThat(page.locator("tbody")).containsText("ondertekent het plan van almere-45plus");
        next(page, "Uitloggen");
        heading(page, "Wat helpt mensen echt?");
    }

    private static void signIn(RunningDemo demo, Page page, String wanted, String name, String password) {
        page.navigate(demo.address + wanted);
        page.getByLabel("Naam").fill(name);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill(password);
        next(page, "Inloggen");
    }

    private static String verify(Path data) {
        return run(List.of("verify", "--maatstaf.data=" + data));
    }

    private static String run(List<String> arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit = AuditCommand.run(arguments, out, out);
        return exit + " " + bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static void asOwner(Path data, String change) throws SQLException {
        try (var server = new EmbeddedServer(data)) {
            var owner = Objects.requireNonNull(server.connections().get(StoreName.STAFF));
            try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                    var statement = connection.createStatement()) {
                statement.execute(change);
            }
        }
    }
}
