package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A day's work without a mouse: what has the focus can be seen, and everything is reached and done with the keyboard alone. */
class KeyboardIT {

    private static final int FURTHEST = 250;

    /** What a screen reader would call what has the focus, if it can be seen that it has. */
    private static final String FOCUSED = """
            () => {
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                if (!at || at === document.body) return '';
                const named = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
                const style = getComputedStyle(at);
                const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('input, textarea, select');
                return (seen ? '' : 'unseen: ') + named.trim().replace(/\\s+/g, ' ');
            }""";

    private static final String THERE = """
            (name) => [...document.querySelectorAll('a, button, input, select, textarea, summary')].some(it =>
                (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '').trim().startsWith(name))""";

    @Test
    void anEvaluatorClosesAWaveRunsThePlanAndReadsTheResults(@TempDir Path data) {
        try (var demo = new RunningDemo(data); BrowserContext desk = demo.desk()) {
            Page page = desk.newPage();
            signIn(page, demo, "analist");
            press(page, "Sluiten: Cohort B, meting 5");
            press(page, "Sluiten");
            assertThat(page.getByText("Er is nu niets te sluiten.")).isVisible();
            press(page, "Reken het plan opnieuw door");
            assertThat(page.getByText("Doorrekening 2, door analist")).isVisible(
                    new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            press(page, "Kwaliteit");
            page.waitForURL(Pattern.compile(".*/onderzoek/kwaliteit"));
            press(page, "Vrijgeven");
            page.waitForURL(Pattern.compile(".*/onderzoek/vrijgeven"));
        }
    }

    @Test
    void fieldworkPrintsARunPostsItAndPutsDownACall(@TempDir Path data) {
        try (var demo = new RunningDemo(data); BrowserContext desk = demo.desk()) {
            Page page = desk.newPage();
            signIn(page, demo, "veldwerk");
            press(page, "Nu klaarzetten");
            press(page, "Brieven maken (PDF)");
            assertThat(page.getByText(Pattern.compile("\\d+ brieven zijn klaar\\."))).isVisible(
                    new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            Download letters = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(letters.suggestedFilename()).endsWith(".pdf");
            press(page, "Ze zijn op de post");
            press(page, "Ja, op de post");
            assertThat(page.getByText("Er is vandaag niets te doen.")).isVisible();
            press(page, "Mensen");
            page.waitForURL(Pattern.compile(".*/veldwerk/mensen"));
            tabTo(page, "Naam of klantnummer");
            page.keyboard().type("a");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelectorAll('main table a').length > 0");
            press(page, page.locator("main table a").first().innerText().strip());
            page.waitForURL(Pattern.compile(".*/veldwerk/mensen/\\d+"));
            press(page, "Alleen voicemail");
            assertThat(page.locator("main")).containsText("Ongedaan maken");
        }
    }

    private static void signIn(Page page, RunningDemo demo, String account) {
        page.navigate(demo.address + "inloggen");
        tabTo(page, "Naam");
        page.keyboard().type(account);
        tabTo(page, "Wachtwoord");
        page.keyboard().type("maatstaf-demo");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Uitloggen")).isVisible();
    }

    private static void press(Page page, String name) {
        tabTo(page, name);
        page.keyboard().press("Enter");
    }

    /** Goes on with the tabulator until something of this name has the focus. */
    private static void tabTo(Page page, String name) {
        page.waitForFunction(THERE, name);
        var passed = new StringBuilder();
        for (int i = 0; i < FURTHEST; i++) {
            String focused = (String) page.evaluate(FOCUSED);
            assertThat(focused).as("what has the focus can be seen").doesNotStartWith("unseen: ");
            if (focused.equals(name) || focused.startsWith(name + " ")) {
                return;
            }
            passed.append(focused).append(" | ");
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach '" + name + "'; it went by " + passed);
    }
}
