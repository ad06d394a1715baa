package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.draw.People;
import nl.maatstaf.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;

/** A cohort on its way from a list to arms, a sample and an arm list, on the page of fieldwork. */
class DrawIT {

    private static final String STUDY = "proef-studie";

    @Test
    void aCohortIsAllocatedDrawnAndReleasedAndEveryRefusalIsASentence(@TempDir Path data, @TempDir Path surveys)
            throws Exception {
        copyWithASecondStudy(surveys);
        try (var demo = new RunningDemo(data, "--maatstaf.surveys=" + surveys);
                BrowserContext desk = demo.desk(); BrowserContext phone = demo.phone390()) {
            handIn(demo);
            Page page = desk.newPage();
            signIn(demo, page);
            heading(page, "Trekking");
            picture(page, "30-draw-before-desk");
            allocate(page);
            draw(page);
            releaseEarly(page);
            picture(page, "30-draw-after-desk");
            Page small = phone.newPage();
            signIn(demo, small);
            heading(small, "Trekking");
            Locator drawn = section(small);
            drawn.getByText("Trek mensen ter vervanging").click();
            drawn.getByText("Liever een aantal per laag").click();
            picture(small, "30-draw-phone");
        }
    }

    private static void allocate(Page page) {
        page.getByText("Laat het lot verdelen").first().click();
        assertThat(page.getByText("Dit kan maar één keer")).isVisible();
        confirm(page, "Laat het lot verdelen");
        assertThat(page.getByText("Iedereen van cohort A heeft een groep.")).isVisible();
        next(page, "Controleer of iedereen de groep van het lot heeft");
        assertThat(page.getByText("iedereen heeft de groep die het lot gaf")).isVisible();
        page.getByText("De groepen komen uit een lijst").first().click();
        String file = People.of("B", 30).stream().map(person -> person.clientNumber() + ";regular")
                .skip(1).collect(Collectors.joining("\n"));
        page.locator("vaadin-upload input[type=file]").first().setInputFiles(
                new FilePayload("groepen.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        confirm(page, "Neem de lijst over");
        assertThat(page.getByText("In dit bestand staat niet precies iedereen van cohort B.")).isVisible();
    }

    private static void draw(Page page) {
        Locator section = section(page);
        section.getByText("Trek een steekproef").click();
        section.getByLabel("Hoeveel mensen").fill("24");
        section.getByLabel("Hoeveel mensen").blur();
        section.getByText("Trek deze mensen").click();
        confirm(page, "Trek deze mensen");
        assertThat(page.getByText("Trek minstens 25 mensen.")).isVisible();
        section.getByText("Trek een steekproef").click();
        section.getByLabel("Hoeveel mensen").fill("61");
        section.getByLabel("Hoeveel mensen").blur();
        section.getByText("Trek deze mensen").click();
        confirm(page, "Trek deze mensen");
        assertThat(section.getByText("Er zijn 61 mensen getrokken. Aantal trekkingen: 1.")).isVisible();
    }

    private static void releaseEarly(Page page) {
        Locator section = section(page);
        section.getByText("Toch eerder vrijgeven").click();
        section.getByText("De trajecten moeten nu beginnen").click();
        confirm(page, "Geef de lijst nu vrij");
        assertThat(section.getByText("Dit was voordat de eerste meting was gesloten.")).isVisible();
    }

    /** The cohort that was allocated by chance. */
    private static Locator section(Page page) {
        return page.locator("section",
                new Page.LocatorOptions().setHas(page.getByText("Kenmerk van het verzegelde lot")));
    }

    private static void confirm(Page page, String button) {
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                .setName(button).setExact(true)).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void handIn(RunningDemo demo) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "toneel", null, AuthorityUtils.createAuthorityList("ROLE_" + Role.IS_FIELDWORK)));
        try {
            Fieldwork fieldwork = demo.application.getBean(Fieldwork.class);
            fieldwork.enter(STUDY, People.of("A", 679));
            fieldwork.enter(STUDY, People.of("B", 30));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void copyWithASecondStudy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("surveys"))) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(Path.of("surveys").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(to.resolve("studies/" + STUDY + ".yaml"),
                Files.readString(Path.of("surveys/studies/almere-45plus.yaml")).replace("2025Q3", "2027Q1"));
    }

    private static void signIn(RunningDemo demo, Page page) {
        page.navigate(demo.address + "veldwerk/trekking");
        page.getByLabel("Naam").fill("veldwerk");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
    }
}
