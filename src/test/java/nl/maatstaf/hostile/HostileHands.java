package nl.maatstaf.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ElementState;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import nl.maatstaf.browser.RunningDemo;
import nl.maatstaf.fieldwork.intake.Sheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** People who write payloads wherever the product lets them write, and look at what comes of it. */
record HostileHands(RunningDemo demo, Watched watched) {

    static final int NAMES = 200;
    static final int STORY = 800;

    private static final int PEOPLE = 60;
    private static final int STREETS = 300;
    private static final int TOWNS = 400;
    private static final int NUMBERS = 460;
    private static final int WRONG_CELLS = 520;
    private static final int FILE_NAMES = 560;
    private static final int WORD = 820;

    /** Whether a payload is somebody's name. */
    static boolean isSomebody(int number) {
        return number >= NAMES && number < NAMES + PEOPLE;
    }

    /** A page of somebody who signed in, with their name as it was typed. */
    Page signedIn(BrowserContext desk, String account) {
        Page page = desk.newPage();
        page.navigate(demo.address + "inloggen");
        page.getByLabel("Naam").fill(account);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill(Staffed.PASSWORD);
        press(page, "Inloggen");
        assertThat(page.getByText("Uitloggen")).isVisible();
        return page;
    }

    /** Hands in a list that is wrong everywhere, and one that is sound and has payloads for people. */
    void handsIn(Page page) {
        page.navigate(demo.address + "aanleveren");
        String[] wrong = IntStream.range(0, 12).mapToObj(column ->
                Sheets.person(column, Map.of(column, cell(Payloads.of(WRONG_CELLS + column))))).toArray(String[]::new);
        choose(page, FILE_NAMES, Sheets.csv(wrong));
        assertThat(page.locator(".fault-table tbody tr").first()).isVisible();
        watched.look("official", page, "faults");
        page.reload();
        choose(page, FILE_NAMES + 1, Payloads.of(WRONG_CELLS + 20) + ";" + Sheets.csv(wrong));
        assertThat(page.locator(".fault-table tbody tr").first()).isVisible();
        watched.look("official", page, "heads");
        page.reload();
        choose(page, FILE_NAMES + 3, Sheets.csv(IntStream.range(0, PEOPLE).mapToObj(i -> Sheets.person(i, Map.of(
                0, cell("C" + i + Payloads.of(NUMBERS + i)), 1, cell("Zo\u00eb " + Payloads.of(NAMES + i)), 2, cell("Straat " + Payloads.of(STREETS + i)),
                4, cell("Stad " + Payloads.of(TOWNS + i))))).toArray(String[]::new)));
        assertThat(page.locator(".names li")).hasCount(5);
        watched.look("official", page, "found");
        press(page, "Lever deze lijst aan");
        Locator yes = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lever deze lijst aan"));
        assertThat(yes).isVisible();
        watched.look("official", page, "sure");
        yes.click();
        assertThat(page.getByText("De lijst is aangeleverd")).isVisible();
        watched.look("official", page, "done");
        page.navigate(demo.address + "aanleveren/register");
        choose(page, FILE_NAMES + 4, new String(Sheets.register(3, cell(Payloads.of(WRONG_CELLS + 30))), StandardCharsets.UTF_8));
        assertThat(page.locator(".fault-table tbody tr").first()).isVisible();
        watched.look("official", page, "register");
    }

    /** Finds people by a payload, opens one and puts down an attempt. */
    String findsSomebody(String who, Page page) {
        page.navigate(demo.address + "veldwerk/mensen");
        page.getByLabel("Naam of klantnummer").fill("C2");
        assertThat(page.locator("main [role=status]")).containsText("Gevonden: ");
        assertThat(page.locator("tbody a").first()).containsText("hit(2");
        watched.look(who, page, "people found");
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText("hit(2");
        press(page, "Alleen voicemail");
        assertThat(page.locator("main [role=status]")).containsText("Vastgelegd");
        watched.look(who, page, "person");
        return page.url();
    }

    /** Answers everything with the first answer there is, writes a story, sends it, and looks up the marks. */
    void answers(String code, String language, String name) {
        try (BrowserContext phone = watched.watch(demo.phone())) {
            Page page = phone.newPage();
            page.navigate(demo.link(code));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
            assertThat(page.locator(".who-sees")).isVisible();
            watched.look("participant", page, language + " consent");
            page.locator("#word").fill(Payloads.of(WORD));
            int pages = 0;
            for (ElementHandle shown = next(page); page.locator(".question").count() > 0; shown = next(page)) {
                pages++;
                answer(page, shown);
                watched.look("participant", page, language + " " + shown.querySelector("h1").textContent().hashCode());
            }
            assertThat(page.locator(".page")).containsText("hit(" + STORY + ")");
            watched.look("participant", page, language + " overview");
            next(page);
            assertThat(page.locator(".promise")).isVisible();
            watched.look("participant", page, language + " thanks after " + pages);
        }
    }

    /** Presses on, and gives the page that comes. */
    private static ElementHandle next(Page page) {
        ElementHandle left = page.waitForSelector(".page:not([inert])");
        left.querySelector(".page-steps .main-button").click();
        left.waitForElementState(ElementState.HIDDEN);
        return page.waitForSelector(".page:not([inert])");
    }

    private static void answer(Page page, ElementHandle shown) {
        ElementHandle story = shown.querySelector("textarea");
        ElementHandle first = shown.querySelector("input[type=radio]");
        if (story != null) {
            story.fill(Payloads.of(STORY));
            story.evaluate("it => it.blur()");
        } else if (first != null) {
            first.click();
        } else {
            return;
        }
        assertThat(page.locator(".saved:not([data-pending])")).not().isEmpty();
    }

    private static void choose(Page page, int fileName, String file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(Payloads.of(fileName).replace('/', '_') + ".csv", "text/csv",
                file.getBytes(StandardCharsets.UTF_8)));
    }

    /** A cell of a file with semicolons, whatever stands in it. */
    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
