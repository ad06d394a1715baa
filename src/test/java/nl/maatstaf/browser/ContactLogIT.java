package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.CodeSeal;
import nl.maatstaf.fieldwork.figures.Moment;
import nl.maatstaf.fieldwork.figures.Tallies;
import nl.maatstaf.fieldwork.log.Attempt;
import nl.maatstaf.fieldwork.log.ContactLog;
import nl.maatstaf.fieldwork.log.Mode;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.fieldwork.log.PartOfDay;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fieldwork's pages in a real browser, on a desk and on a phone. */
class ContactLogIT {

    private static final String STUDY = "almere-45plus";

    private static RunningDemo demo;

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = new RunningDemo(data);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    /** Somebody invited, as the store has them. */
    private record Person(long id, String name, String number, String cohort, AccessCode code) {}

    @Test
    void anAttemptIsPutDownInThreePressesAndUndone() {
        Person somebody = invited("B").getFirst();
        try (BrowserContext desk = demo.desk()) {
            Page page = signedIn(desk);
            page.navigate(demo.address + "veldwerk/mensen");
            heading(page, "Mensen");
            assertThat(page.locator("main [role=status]")).containsText("Gevonden: 320");
            press(page, "de hele lijst");
            assertThat(page.locator("main [role=status]")).containsText("Gevonden: 679");
            press(page, "Volgende 50");
            assertThat(page.locator("main [role=status]")).containsText("nummer 51 tot en met 100");
            both(page, "60-people");
            page.getByLabel("Naam of klantnummer").fill("niemand zo");
            assertThat(page.locator("main [role=status]")).containsText("Niemand gevonden");
            both(page, "61-people-nobody");
            page.getByLabel("Naam of klantnummer").fill(somebody.number());
            assertThat(page.locator("main [role=status]")).containsText("Gevonden: 1.");
            assertFalse(page.url().contains(somebody.number()), "what is typed stands in no address");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(somebody.name())).click();
            heading(page, somebody.name());
            assertFalse(page.title().contains(somebody.name()), "no name in the title of a page");
            both(page, "62-person-nothing-yet");

            press(page, "huisbezoek");
            press(page, "Gesprek gehad");
            press(page, "op het instituut");
            assertThat(page.locator("main [role=status]")).containsText("Vastgelegd: Gesprek gehad (huisbezoek");
            assertThat(page.locator("tbody tr").first()).containsText("Gesprek gehad · op het instituut");
            press(page, "Ongedaan maken");
            assertThat(page.locator("tbody tr").first()).containsText("(ongedaan gemaakt)");
            press(page, "Alleen voicemail");
            assertThat(page.locator("tbody tr")).hasCount(2);
            press(page, "Wil stoppen met het onderzoek");
            press(page, "Ja, stoppen");
            assertThat(page.getByText("Ja, stoppen")).hasCount(0);
            assertThat(page.getByText("Naar deze persoon gaat geen brief meer.")).isVisible();
            both(page, "63-person");
            assertEquals(List.of(), List.of("Regulier", "Maatwerk", "regular", "tailored", somebody.code().characters())
                    .stream().filter(page.locator("main").innerHTML()::contains).toList(), "no arm and no code");
            page.getByText("Terug naar alle mensen").click();
            assertThat(page.getByLabel("Naam of klantnummer")).hasValue(somebody.number());
            page.navigate(demo.address + "veldwerk/mensen/999999999");
            assertThat(page.getByText("Er is niemand met dit nummer.")).isVisible();
        }
    }

    @Test
    void progressAndFlowAreEmptyUntilAMomentAndThenSayWhichOne() throws Exception {
        try (BrowserContext desk = demo.desk()) {
            Page page = signedIn(desk);
            page.navigate(demo.address + "veldwerk/voortgang");
            assertThat(page.getByText("Er is nog geen meetmoment.")).isVisible();
            both(page, "64-monitor-nothing-yet");
            asFieldwork(ContactLogIT::fieldworkUntilNow);
            page.reload();
            assertThat(page.getByText("Stand van meting 5, bij de eerste herinnering")).isVisible();
            assertThat(page.locator(".strata-row").first()).isVisible();
            both(page, "65-monitor");
            assertFalse(page.locator("table").allTextContents().toString().contains("Maatwerk"), "blind to the arm");
            page.navigate(demo.address + "veldwerk/stroom");
            heading(page, "Stroom");
            Locator drawing = page.locator(".drawing img");
            assertTrue((Integer) drawing.evaluate("image => image.decode().then(() => image.naturalWidth)") == 760);
            both(page, "66-flow");
            Download kept = page.waitForDownload(() -> page.getByText("Tekening bewaren (SVG)").click());
            assertTrue(Files.readString(kept.path()).startsWith("<svg"));
            assertEquals("stroom.svg", kept.suggestedFilename());
            next(page, "English");
            assertThat(page.getByText("Wave 8:").first()).isVisible();
            page.navigate(demo.address + "veldwerk/voortgang");
            picture(page, "67-monitor-english");
        }
    }

    private static void fieldworkUntilNow() {
        var random = new SplittableRandom(6);
        ContactLog log = demo.application.getBean(ContactLog.class);
        Tallies tallies = demo.application.getBean(Tallies.class);
        for (Cohort cohort : List.of(new Cohort("A", new Quarter(2024, 3)), new Cohort("B", new Quarter(2025, 3)))) {
            List<Person> people = invited(cohort.name());
            int last = cohort.name().equals("A") ? 8 : 5;
            for (int wave = 0; wave <= last; wave++) {
                double share = .78 - .04 * wave;
                Set<AccessCode> finished = people.stream().filter(_ -> random.nextDouble() < share).map(Person::code)
                        .collect(Collectors.toSet());
                LocalDate day = cohort.allocation().plus(wave).firstDay().plusDays(20);
                for (Person person : people) {
                    if (!finished.contains(person.code()) && random.nextInt(6) == 0) {
                        log.add(person.id(), new Attempt(day, PartOfDay.EVENING, Mode.PHONE, List.of(Outcome.VOICEMAIL,
                                Outcome.NO_TIME, Outcome.NO_WISH, Outcome.ILLNESS, Outcome.NO_PHONE_NUMBER,
                                Outcome.MOVED_ADDRESS_UNKNOWN).get(random.nextInt(6)), Optional.empty()));
                    }
                }
                tallies.take(STUDY, cohort, wave, wave == 5 && last == 5 ? Moment.FIRST_REMINDER : Moment.CLOSE, finished,
                        Set.of());
            }
        }
    }

    private static List<Person> invited(String cohort) {
        CodeSeal seal = demo.application.getBean(CodeSeal.class);
        return new ArrayList<>(demo.application.getBean(Stores.class).as(StoreRole.CONTACT_FIELDWORK)
                .select(FRAME_MEMBER.ID, FRAME_MEMBER.NAME, FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.COHORT,
                        INVITATION.SEALED_CODE)
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.COHORT.eq(cohort)).orderBy(FRAME_MEMBER.ID)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3(), row.value4(), seal.open(row.value5()))));
    }

    private static void asFieldwork(Runnable work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "veldwerk", null, List.of(Role.FIELDWORK.authority())));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Page signedIn(BrowserContext desk) {
        Page page = desk.newPage();
        page.navigate(demo.address + "onderzoek/start");
        page.getByLabel("Naam").fill("veldwerk");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        next(page, "Inloggen");
        assertThat(page.getByText("Uitloggen")).isVisible();
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void both(Page page, String name) {
        picture(page, name + "-desk");
        page.setViewportSize(390, 800);
        picture(page, name + "-phone");
        page.setViewportSize(1280, 900);
    }
}
