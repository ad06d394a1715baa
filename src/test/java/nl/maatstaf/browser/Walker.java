package nl.maatstaf.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Walks a whole questionnaire in a browser, page after page, as one kind of person would answer it. */
final class Walker {

    private static final int MORE_PAGES_THAN_THERE_ARE = 120;

    private final Page page;
    private final Questionnaire questionnaire;
    private final String language;
    private final Hand hand;
    private final Set<String> pictured = new HashSet<>();
    private final Set<String> read = new HashSet<>();

    /** How somebody presses: by touch, or by keyboard alone. */
    interface Hand {

        void press(Locator control);

        default void type(Locator field, String text) {
            field.fill(text);
        }
    }

    /**
     * A kind of person.
     *
     * @param name  for the names of pictures
     * @param codes what they choose, per item; other items get their first option
     * @param quiet whether they answer nothing beside that
     */
    record Persona(String name, Map<String, List<Integer>> codes, boolean quiet) {}

    /**
     * What a walk was like.
     *
     * @param items   the items that were shown
     * @param pages   how many pages of the questionnaire
     * @param taps    how many times something was tapped, ticked or picked, sending included
     * @param seconds how long it took without reading
     * @param words   how many words there were to read; a line that was on an earlier page is known at a glance
     */
    record Report(Set<String> items, int pages, int taps, double seconds, int words) {}

    Walker(Page page, Questionnaire questionnaire, String language, Hand hand) {
        this.page = page;
        this.questionnaire = questionnaire;
        this.language = language;
        this.hand = hand;
    }

    /** From the first question to the overview, with a picture of the first page of each kind and of every page. */
    Report walk(Persona persona) {
        Set<String> seen = new LinkedHashSet<>();
        var last = new ArrayList<String>(List.of(""));
        int taps = 0;
        int words = 0;
        long start = System.nanoTime();
        for (int pages = 0; pages < MORE_PAGES_THAN_THERE_ARE; pages++) {
            page.waitForFunction("last => document.querySelector('.page h1') && document.title + "
                    + "(document.querySelector('.about')?.textContent ?? '') !== last", last.getFirst());
            last.set(0, (String) page.evaluate("document.title + (document.querySelector('.about')?.textContent ?? '')"));
            if (page.locator(".question").count() == 0) {
                return new Report(seen, pages, taps, (System.nanoTime() - start) / 1e9, words);
            }
            Item item = itemShown();
            seen.add(item.id());
            String text = page.locator(".page-body").innerText();
            words += text.lines().filter(read::add).mapToInt(line -> line.split("\\s+").length).sum();
            assertFalse(text.matches("(?s).*[\\u06F0-\\u06F9\\u0660-\\u0669].*"), "digits stay as they are: " + text);
            taps += answer(item, persona);
            look(item, persona, pages);
            hand.press(page.locator(".page-steps .main-button"));
            taps++;
        }
        throw new AssertionError("The questionnaire does not end.");
    }

    private void look(Item item, Persona persona, int number) {
        String name = "%s-%s-%02d-%s".formatted(language, persona.name(), number + 1, item.id());
        if (pictured.add(item.getClass().getSimpleName())) {
            Pages.picture(page, "route/" + name);
        } else {
            Pages.glance(page, "route/" + name);
        }
    }

    private Item itemShown() {
        String heading = page.locator(".page h1").textContent();
        return questionnaire.items().stream().filter(item -> item.text().in(language).equals(heading)).findFirst()
                .orElseThrow(() -> new AssertionError("No item asks: " + heading));
    }

    private int answer(Item item, Persona persona) {
        List<Integer> codes = persona.codes().getOrDefault(item.id(), persona.quiet() ? List.of() : first(item));
        int taps = switch (item) {
            case Item.Mark _ -> tick(codes.stream().map(String::valueOf).toList());
            case Item.Choice _, Item.Hours _, Item.Several _ -> tick(codes.stream().flatMap(code ->
                    item.choices().stream().filter(option -> option.code() == code)
                            .map(option -> option.text().in(language))).toList());
            case Item.Month _ when !codes.isEmpty() ->
                    pick(0, codes.get(0).toString()) + pick(1, codes.get(1).toString());
            case Item.Number _ when !codes.isEmpty() -> type(".number input", codes.getFirst().toString());
            case Item.Text _ when !codes.isEmpty() -> type(".own-words textarea", "Vraag ons wat wij kunnen.");
            case Item.Month _, Item.Number _, Item.Text _, Item.Information _, Item.Group _ -> 0;
        };
        if (taps > 0) {
            assertThat(page.locator(".saved:not([data-pending]):not(:empty)")).isVisible();
        }
        return taps;
    }

    private int tick(List<String> options) {
        int pressed = 0;
        for (String option : options) {
            Locator box = page.getByLabel(option, new Page.GetByLabelOptions().setExact(true));
            if (!box.isChecked()) {
                hand.press(box);
                pressed++;
            }
        }
        return pressed;
    }

    /** Opening a list and picking from it are two taps. */
    private int pick(int list, String value) {
        Locator select = page.locator(".month select").nth(list);
        boolean there = select.inputValue().equals(value);
        select.selectOption(value);
        return there ? 0 : 2;
    }

    private int type(String field, String text) {
        boolean there = page.locator(field).inputValue().equals(text);
        hand.type(page.locator(field), text);
        return there ? 0 : 1;
    }

    private static List<Integer> first(Item item) {
        return switch (item) {
            case Item.Mark _ -> List.of(7);
            case Item.Month _ -> List.of(3, 2025);
            case Item.Number _ -> List.of(30);
            case Item.Text _ -> List.of(1);
            default -> item.choices().stream().limit(1).map(Item.Option::code).toList();
        };
    }
}
