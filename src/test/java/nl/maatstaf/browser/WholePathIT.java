package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import nl.maatstaf.Maatstaf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The whole way, in a real browser: from the code on a letter to a released comparison. */
class WholePathIT {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private static ConfigurableApplicationContext application;
    private static Chromium chromium;
    private static String address;

    @BeforeAll
    static void start(@TempDir Path data) {
        application = SpringApplication.run(Maatstaf.class, "--server.port=0", "--maatstaf.data=" + data);
        address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        application.close();
    }

    @Test
    void aCodeOnALetterBecomesAReleasedComparison() {
        try (BrowserContext phone = phone(); BrowserContext desk = desk()) {
            participantAnswers(phone.newPage());
        }
    }

    private static void participantAnswers(Page page) {
        page.navigate(address);
        picture(page, "01-start-phone");
        String code = page.locator(".demo-access a.code").first().textContent();
        page.getByText("Ik doe mee").click();
        page.getByLabel("Uw code").fill(code);
        picture(page, "02-code");
        next(page, "Verder");
        heading(page, "Kies uw taal");
        picture(page, "03-language");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
        assertThat(page.locator(".who-sees li")).hasCount(4);
        picture(page, "04-consent");
        next(page, "Ik doe mee");
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(11);
        choose(page, "8");
        picture(page, "05-life-rating");
        next(page, "Verder");
        choose(page, "een beetje waar");
        picture(page, "06-own-direction");
        next(page, "Verder");

        page.reload();
        heading(page, "Ik kan kiezen wat bij mij past.");
        assertThat(page.getByText("Vraag 3 van")).isVisible();
    }

    private static void choose(Page page, String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        assertThat(page.getByText("Bewaard")).isVisible();
    }

    private static void next(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))).isVisible();
    }

    private static void picture(Page page, String name) {
        assertThat(page.locator("main")).not().isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private static BrowserContext phone() {
        return chromium.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(360, 740).setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true));
    }

    private static BrowserContext desk() {
        return chromium.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 900));
    }
}
