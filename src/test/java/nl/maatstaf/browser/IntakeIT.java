package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.intake.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;

/** An official hands in a frame and a register, in the demo with a second study whose cohort begins now. */
class IntakeIT {

    private static final int PEOPLE = 679;

    @Test
    void anOfficialHandsInAFrameAndARegisterAndSeesCountsOnly(@TempDir Path data, @TempDir Path surveys) throws IOException {
        withInflow(surveys);
        try (var demo = new RunningDemo(data, "--maatstaf.surveys=" + surveys, "--maatstaf.intake.largest-file=1MB");
                BrowserContext desk = demo.desk(); BrowserContext phone = demo.phone()) {
            Page page = desk.newPage();
            signIn(demo, page);
            frame(page, "desk");
            register(page, "desk");
            Page small = phone.newPage();
            signIn(demo, small);
            heading(small, "De lijst van een cohort aanleveren");
            assertThat(small.getByText("Er wordt nu geen lijst gevraagd")).isVisible();
            picture(small, "50-intake-nothing-open-phone");
            next(small, "English");
            heading(small, "Hand in the frame of a cohort");
            picture(small, "50-intake-nothing-open-phone-en");
            next(small, "Nederlands");
            register(small, "phone");
        }
    }

    private static void frame(Page page, String width) {
        heading(page, "De lijst van een cohort aanleveren");
        picture(page, "50-intake-start-" + width);
        page.getByText("Welke kolommen staan in het bestand?").click();
        picture(page, "51-intake-columns-" + width);
        page.getByText("Welke kolommen staan in het bestand?").click();
        choose(page, "foto.png", new byte[10]);
        assertThat(page.locator(".file-picker .notice")).containsText("Dit bestand kan niet");
        choose(page, "te-groot.csv", new byte[2 << 20]);
        assertThat(page.locator(".file-picker .notice")).containsText("hoogstens 1 MB");
        choose(page, "lijst.csv", Sheets.csv(Sheets.person(1, Map.of()), Sheets.person(2, Map.of(8, "2031-01", 9, "1.3")),
                Sheets.person(1, Map.of(6, "geen")), Sheets.person(4, Map.of(1, "=HYPERLINK(1)"))).getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByText("Aantal dingen dat niet klopt: 5")).isVisible();
        assertThat(page.locator(".fault-table tbody tr")).hasCount(5);
        assertThat(page.locator(".fault-table")).containsText("Dit nummer staat in rij 2 en in rij 4.");
        picture(page, "52-intake-faults-" + width);
        String lines = Sheets.csv(IntStream.range(0, PEOPLE + 21).mapToObj(i -> Sheets.person(i,
                i < PEOPLE ? Map.of() : Map.of(9, i % 2 == 0 ? "6" : "1.1"))).toArray(String[]::new));
        choose(page, "lijst.csv", lines.getBytes(Charset.forName("windows-1252")));
        assertThat(page.locator(".found tbody tr")).hasCount(7);
        assertThat(page.locator(".names li")).hasCount(5);
        assertThat(page.locator(".names li").first()).hasText("Zoë van Dijk-Çelik 0");
        picture(page, "53-intake-found-" + width);
        page.reload();
        choose(page, "lijst.xlsx", Sheets.workbook(lines.lines().toList(), (_, _) -> { }));
        assertThat(page.locator(".found tbody tr")).hasCount(7);
        handIn(page, "Lever deze lijst aan", "54-intake-sure-" + width);
        assertThat(page.getByText("De lijst is aangeleverd")).isVisible();
        assertThat(page.locator(".own-files table")).containsText("Gelezen700");
        assertThat(page.locator(".own-files table")).containsText("In de lijst679");
        picture(page, "55-intake-done-" + width);
    }

    private static void register(Page page, String width) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register aanleveren")).click();
        heading(page, "Het register van een kwartaal aanleveren");
        picture(page, "56-register-start-" + width);
        choose(page, "register.csv", Sheets.register(PEOPLE - 1, ""));
        assertThat(page.getByText("Er staan 678 mensen in het bestand. Het moeten er 679 zijn")).isVisible();
        picture(page, "57-register-not-whole-" + width);
        choose(page, "register.csv", Sheets.register(PEOPLE, "opleiding:2026-10-12 | vergoeding:2026-11-02"));
        assertThat(page.getByText("Mensen: 679. Activiteiten: 1.358.")).isVisible();
        picture(page, "58-register-found-" + width);
        handIn(page, "Lever dit register aan", "58-register-sure-" + width);
        assertThat(page.getByText("Het register is aangeleverd")).isVisible();
        picture(page, "59-register-done-" + width);
    }

    private static void handIn(Page page, String button, String name) {
        next(page, button);
        Locator yes = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button));
        assertThat(yes).isVisible();
        Pages.glance(page, name);
        yes.click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void choose(Page page, String name, byte[] file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }

    private static void signIn(RunningDemo demo, Page page) {
        page.navigate(demo.address + "aanleveren");
        page.getByLabel("Naam").fill("gemeente");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
    }

    /** The surveys, and beside them a study whose cohort is allocated now. */
    static void withInflow(Path folder) throws IOException {
        Path shipped = Path.of("surveys");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(shipped.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        String study = Files.readString(shipped.resolve("studies/almere-45plus.yaml"));
        Files.writeString(folder.resolve("studies/instroom.yaml"), study
                .replaceAll("(?s)cohorts:.*?last-wave", "cohorts:\n  - name: C\n    allocation: 2026Q4\nlast-wave")
                .replace("nl: Maatwerk of de gewone aanpak", "nl: Instroom, maatwerk of de gewone aanpak"));
    }
}
