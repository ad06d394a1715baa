package nl.maatstaf.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.assertj.core.api.Assertions.assertThat;

/** A quarter from closed to public: one evaluator proposes it, another one approves, and everybody sees it and no more. */
class PublicationIT {

    private static final String QUARTER = "kwartaal 3 van 2026";
    private static final String FILE = "open-data/almere-45plus/release-2026Q3.csv";

    @Test
    void aQuarterIsProposedByOneAndApprovedByAnotherAndThenPublic(@TempDir Path data) throws IOException {
        try (var demo = new RunningDemo(data); BrowserContext first = demo.desk(); BrowserContext second = demo.desk();
                BrowserContext anybody = demo.desk(); BrowserContext phone = demo.phone()) {
            propose(demo, first.newPage());
            assertThat(get(anybody, demo.address + FILE).status()).as("while nobody approved").isEqualTo(404);
            approve(demo, second.newPage());
            looksUp(demo, anybody.newPage());
            takesAlong(demo, anybody);
            Page small = phone.newPage();
            small.navigate(demo.address + "gemeente?groep=trede-4");
            assertThat(small.locator("[aria-current]")).hasText("trede 4");
            picture(small, "50-dashboard-phone");
        }
    }

    private static void propose(RunningDemo demo, Page page) {
        signIn(demo, page, "analist");
        picture(page, "50-release-desk");
        next(page, "Beschermen en voorstellen: " + QUARTER);
        heading(page, "Voorstel: " + QUARTER);
        assertThat(page.getByText("U deed dit voorstel zelf.")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vrijgeven: " + QUARTER))).hasCount(0);
        picture(page, "50-release-proposed-desk");
    }

    private static void approve(RunningDemo demo, Page page) {
        signIn(demo, page, "analist2");
        Locator table = page.getByRole(AriaRole.TABLE).first();
        assertThat(table).containsText("niet: te weinig mensen");
        assertThat(table).containsText("niet: verraadt iets naast andere cijfers");
        picture(page, "50-release-to-approve-desk");
        next(page, "Vrijgeven: " + QUARTER);
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Vrijgeven").setExact(true)).click();
        assertThat(page.getByText(QUARTER + ": vrijgegeven door analist2")).isVisible();
        page.getByText("kwartaal 2 van 2026: vrijgegeven door analist2").click();
        assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("niet: te weinig mensen");
        picture(page, "50-released-desk");
    }

    private static void looksUp(RunningDemo demo, Page page) {
        page.navigate(demo.address + "gemeente");
        assertThat(page.locator(".standfirst")).containsText("In " + QUARTER + " gaven mensen");
        assertThat(page.getByText("Sommige cijfers zijn niet te zien.")).isVisible();
        assertThat(page.locator("main")).not().containsText("te weinig mensen");
        picture(page, "50-dashboard-desk");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "50-dashboard-printed.pdf")).setFormat("A4"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("trede 2").setExact(true)).click();
        assertThat(page).hasURL(demo.address + "gemeente?groep=trede-2");
        assertThat(page.locator("[aria-current]")).hasText("trede 2");
        picture(page, "50-dashboard-group-desk");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wie kan wat lezen?")).click();
        heading(page, "Wie kan wat lezen?");
        assertThat(page.getByText("Precies geraden: 0.")).isVisible();
        page.getByText("Rechten in de kast release").click();
        assertThat(page.locator("table").last()).containsText("release_dashboard");
        picture(page, "50-promise-desk");
        page.goBack();
        next(page, "English");
        assertThat(page.locator(".standfirst")).containsText("people in the group on the regular pathway");
        picture(page, "50-dashboard-english-desk");
    }

    private static void takesAlong(RunningDemo demo, BrowserContext anybody) throws IOException {
        APIResponse csv = get(anybody, demo.address + FILE);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).startsWith("release,view,measure,arm,trede,part_time,age_band,value,lower,upper\n2026Q3,all,frame,")
                .contains("\n2026Q3,arm,mean:life_rating,tailored,,,,");
        assertThat(csv.headers()).doesNotContainKey("set-cookie");
        assertThat(get(anybody, demo.address + "open-data/almere-45plus/codebook.md").text()).contains("| mean:life_rating | the mean |");
        for (String report : new String[] {"municipality", "participants"}) {
            for (String format : new String[] {"nl.pdf", "en.pdf", "nl.html"}) {
                APIResponse file = get(anybody, demo.address + "open-data/almere-45plus/report-" + report + "-2026Q3." + format);
                assertThat(file.status()).isEqualTo(200);
                Files.write(Path.of("target", "screenshots", "50-report-" + report + "-" + format), file.body());
            }
        }
        for (String nothing : new String[] {"open-data", "open-data/", "open-data/almere-45plus/release-2026Q4.csv",
            "open-data/elsewhere/codebook.md", "open-data/almere-45plus/../../gemeente/x.csv"}) {
            assertThat(get(anybody, demo.address + nothing).text()).as(nothing).doesNotContain("2026Q3");
        }
    }

    private static APIResponse get(BrowserContext somebody, String address) {
        return somebody.request().get(address);
    }

    private static void signIn(RunningDemo demo, Page page, String name) {
        page.navigate(demo.address + "onderzoek/vrijgeven");
        page.getByLabel("Naam").fill(name);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
        heading(page, "Een kwartaal vrijgeven");
    }
}
