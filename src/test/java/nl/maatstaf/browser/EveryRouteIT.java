package nl.maatstaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Surveys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The whole questionnaire of the baseline, which asks everything there is, on a phone: every item on some route, in
 * Dutch and in Persian, by touch and by keyboard alone, at 320 pixels and at 400% zoom.
 */
class EveryRouteIT {

    /** Wave 0 of the second cohort. */
    private static final String BASELINE = "2025-08-15";

    private static final Walker.Persona BUSY = new Walker.Persona("busy", Map.of(
            "WS1", List.of(3), "JS1", List.of(1), "JS2", List.of(1, 2), "VO1", List.of(4), "IC1", List.of(2),
            "MC1", List.of(1), "ND1", List.of(1, 2, 10), "ND3", List.of(3), "ND4", List.of(2)), false);
    private static final Walker.Persona ONLY_LETTERS = new Walker.Persona("letters", Map.of(
            "WS1", List.of(0), "JS1", List.of(2), "VO1", List.of(0), "IC1", List.of(0), "MC1", List.of(2),
            "ND1", List.of(0)), false);
    private static final Walker.Persona SILENT = new Walker.Persona("silent", Map.of(), true);

    private static RunningDemo demo;
    private static Questionnaire questionnaire;

    @BeforeAll
    static void startAtTheBaseline(@TempDir Path data) {
        demo = new RunningDemo(data, "--maatstaf.demo-day=" + BASELINE);
        questionnaire = demo.application.getBean(Surveys.class).protocol("almere-45plus").orElseThrow().questionnaire();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void everyItemIsOnSomeRouteInDutchAndInPersian() {
        Set<String> asked = questionnaire.items().stream().filter(item -> !(item instanceof Item.Group)).map(Item::id)
                .collect(Collectors.toSet());
        assertEquals(asked, seenBy(demo.codes.getFirst(), "nl", "Nederlands", BUSY, ONLY_LETTERS), "in Dutch");
        assertEquals(asked, seenBy(demo.codes.get(1), "fa", "فارسی", BUSY, ONLY_LETTERS), "in Persian");
    }

    @Test
    void theKeyboardAloneAnswersAtFourHundredPercent() {
        // A screen of 1280 by 1024 at 400% is 320 by 256.
        try (BrowserContext zoomed = demo.chromium.context(new Browser.NewContextOptions()
                .setViewportSize(320, 256))) {
            Page page = zoomed.newPage();
            Keyboard keyboard = new Keyboard(page);
            begin(page, demo.codes.get(2), "English");
            Walker.Report walk = new Walker(page, questionnaire, "en", keyboard).walk(ONLY_LETTERS);
            report("en, keyboard", walk);
            assertFalse(walk.items().contains("JS2"), "who does not search is not asked how");
            assertTrue(walk.items().containsAll(List.of("MC7", "MC8", "AY1", "ST2")));
            assertFalse(walk.items().contains("MC2"), "who got letters only is not asked about a conversation");
            heading(page, "Your answers");
            picture(page, "route/en-keyboard-overview");
            keyboard.press(page.locator(".page-steps .main-button"));
            heading(page, "Thank you");
        }
    }

    @Test
    void thePagesAroundTheQuestionsHaveNoBarriersInAnyLanguage() {
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            for (String language : List.of("nl", "en", "fa")) {
                for (String place : List.of("meedoen", "meedoen/cijfers")) {
                    page.navigate(demo.address + place);
                    page.locator(".tools select").selectOption(language);
                    assertThat(page.locator("html")).hasAttribute("lang", language);
                    page.locator(".page-steps .main-button").click();
                    assertThat(page.locator(".page .notice:visible").first()).isVisible();
                    picture(page, "route/" + place.replace('/', '-') + "-" + language);
                }
            }
        }
    }

    /** Walks as each of them in turn, one after another over the same answers, and sends the last. */
    private static Set<String> seenBy(String code, String language, String name, Walker.Persona... personas) {
        Set<String> seen = new HashSet<>();
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            begin(page, code, name);
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("fa") ? "rtl" : "ltr");
            Walker walker = new Walker(page, questionnaire, language, Locator::click);
            for (Walker.Persona persona : personas) {
                Walker.Report report = walker.walk(persona);
                seen.addAll(report.items());
                report(language + ", " + persona.name(), report);
                picture(page, "route/" + language + "-" + persona.name() + "-overview");
                // Anew from the first question, through the browser's own history of pages.
                page.evaluate("history.pushState({...history.state, place: '1'}, ''); history.pushState({}, '')");
                page.goBack();
                assertThat(page.locator(".question")).isVisible();
            }
            walker.walk(SILENT);
            page.locator(".page-steps .main-button").click();
            assertThat(page.locator(".promise")).isVisible();
            picture(page, "route/" + language + "-thanks");
        }
        return seen;
    }

    private static void begin(Page page, String code, String language) {
        page.navigate(demo.link(code));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language)).click();
        assertThat(page.locator(".who-sees")).isVisible();
        picture(page, "route/consent-" + page.locator("html").getAttribute("lang"));
        page.locator(".page-steps .main-button").click();
        assertThat(page.locator(".question")).isVisible();
    }

    private static void report(String who, Walker.Report walk) {
        // Code, language and consent are three more taps, sending one; slow readers manage some 100 words a minute.
        double minutes = walk.words() / 100.0 + walk.taps() * 1.5 / 60;
        System.out.printf("Walk %-14s %2d pages, %3d taps from code to sent, %4.1f s of the machine's time, about %.0f min "
                + "for somebody who reads 100 words a minute%n", who, walk.pages(), walk.taps() + 4, walk.seconds(), minutes);
    }

    /** Goes to a control with Tab and presses it with Space or Enter, as somebody does who has no mouse. */
    private record Keyboard(Page page) implements Walker.Hand {

        private static final int FARTHEST = 60;

        @Override
        public void press(Locator control) {
            control.waitFor();
            boolean radio = "radio".equals(control.getAttribute("type"));
            for (int tab = 0; tab < FARTHEST; tab++) {
                page.keyboard().press("Tab");
                if (here(control, radio)) {
                    if (radio) {
                        chooseByArrows(control);
                    } else {
                        page.keyboard().press(control.evaluate("it => it.tagName").equals("BUTTON") ? "Enter" : "Space");
                    }
                    return;
                }
            }
            throw new AssertionError("Not reached with Tab: " + control);
        }

        @Override
        public void type(Locator field, String text) {
            field.waitFor();
            for (int tab = 0; tab < FARTHEST && !here(field, false); tab++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type(text);
        }

        /** A group of radio buttons is one stop of the Tab key; the arrows go round in it. */
        private void chooseByArrows(Locator control) {
            page.keyboard().press("Space");
            for (int step = 0; step < FARTHEST && !control.isChecked(); step++) {
                page.keyboard().press("ArrowDown");
            }
        }

        private static boolean here(Locator control, boolean radio) {
            return (Boolean) control.evaluate(radio
                    ? "it => document.activeElement.type === 'radio' && document.activeElement.name === it.name"
                    : "it => document.activeElement === it");
        }
    }
}
