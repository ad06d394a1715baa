package nl.maatstaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.retention.DestroyKeyCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.assertj.core.api.Assertions.assertThat;

/** The ceremony after the last wave: two administrators, then the key; and that the program runs on afterwards. */
class RetentionIT {

    private static final Map<String, String> FIELDWORK = Map.of("veldwerk", "Planner", "veldwerk/mensen", "Mensen", "veldwerk/voortgang", "Voortgang",
            "veldwerk/stroom", "Stroom", "veldwerk/trekking", "Trekking");
    private static final String LINK = "Welke code bij welke naam hoort";

    @Test
    void twoAdministratorsEndTheLinkAndThenTheKeyGoes(@TempDir Path data) throws Exception {
        try (ConfigurableApplicationContext application = start(data); var chromium = new Chromium()) {
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
            try (BrowserContext context = desk(chromium)) {
                Page page = signedIn(context, address, "beheer");
                picture(page, "70-retention-due-desk");
                assertThat(page.getByText("Van 4 soorten gegevens is de tijd om.")).isVisible();
                press(page, "contact", "Tekenen om te wissen");
                press(page, "response", "Tekenen om te wissen");
                assertThat(page.locator(".term", new Page.LocatorOptions().setHasText("Getekend door beheer"))).hasCount(2);
                assertThat(page.getByText("Wissen", new Page.GetByTextOptions().setExact(true))).hasCount(0);
                picture(page, "71-retention-signed-desk");
            }
            assertThat(destroyKey(data)).as("while it runs").contains("Another Maatstaf is running");
            try (BrowserContext context = desk(chromium)) {
                Page page = signedIn(context, address, "beheer2");
                press(page, "contact", "Wissen");
                press(page, "response", "Wissen");
                assertThat(page.getByText("De antwoorden zijn niet meer met een code te verbinden.")).isVisible();
                picture(page, "72-retention-done-desk");
                page.setViewportSize(390, 844);
                picture(page, "72-retention-done-phone");
                page.navigate(address + "onderzoek/logboek?soort=retention");
                assertThat(page.getByText("wist voorgoed: " + LINK).first()).isVisible();
            }
        }
        assertThat(destroyKey(data)).contains("The key code-seal is destroyed.").contains("The key code-pepper is destroyed.")
                .contains("signed by beheer").contains("deleted by beheer2").contains("answers are no longer linkable by code");
        assertThat(Files.exists(data.resolve("secrets").resolve("code-pepper"))).isFalse();
        try (ConfigurableApplicationContext application = start(data); var chromium = new Chromium(); BrowserContext context = desk(chromium)) {
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
            Page page = context.newPage();
            page.navigate(address + "gemeente");
            assertThat(page.locator(".standfirst")).isVisible();
            Page work = signedIn(context, address, "veldwerk", "veldwerk");
            for (Map.Entry<String, String> opened : FIELDWORK.entrySet()) {
                work.navigate(address + opened.getKey());
                heading(work, opened.getValue());
            }
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(Maatstaf.class, "--server.port=0", "--maatstaf.data=" + data, "--maatstaf.demo-day=2028-02-01");
    }

    private static String destroyKey(Path data) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        DestroyKeyCommand.run(List.of("--data", data.toString()), Map.of(), stream, stream);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static BrowserContext desk(Chromium chromium) {
        return chromium.context(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private static Page signedIn(BrowserContext context, String address, String name) {
        Page page = signedIn(context, address, name, "onderzoek/bewaren");
        heading(page, "Bewaren en wissen");
        return page;
    }

    private static Page signedIn(BrowserContext context, String address, String name, String path) {
        Page page = context.newPage();
        page.navigate(address + path);
        page.getByLabel("Naam").fill(name);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
        return page;
    }

    private static void press(Page page, String store, String button) {
        page.locator(".term").filter(new Locator.FilterOptions().setHasText(LINK)).filter(new Locator.FilterOptions().setHasText("(" + store + ")"))
                .getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }
}
