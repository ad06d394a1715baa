package nl.maatstaf.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.maatstaf.browser.Crawl;

/** Browsers in which whatever a payload does is noticed, and a tally of which payloads were shown where. */
final class Watched {

    /** What a payload became that is no text: down into every shadow, all frames left out as no page has any. */
    private static final String MARKUP = """
            () => {
                const found = [];
                const walk = (root) => root.querySelectorAll('*').forEach((it) => {
                    if (it.hasAttribute('data-hostile') || it.localName === 'iframe'
                        || it.localName === 'script' && it.textContent.includes('hit(')
                        || [...it.attributes].some((one) => one.name.startsWith('on') && one.value.includes('hit(')
                            || ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(one.name)
                                && /^\\s*javascript:/i.test(one.value))) {
                        found.push(it.outerHTML.substring(0, 300));
                    }
                    if (it.shadowRoot) walk(it.shadowRoot);
                });
                walk(document);
                return found;
            }""";
    private static final String OPEN = "document.querySelectorAll('details').forEach(it => { it.open = true; })";
    /** Everything that is shown: texts, names for those who do not see, and what stands in fields. */
    private static final String TEXTS = """
            () => {
                const texts = [document.title];
                const walk = (root) => {
                    texts.push(root.textContent ?? '');
                    root.querySelectorAll('*').forEach((it) => {
                        for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'label']) texts.push(it.getAttribute(name) ?? '');
                        if (typeof it.value === 'string') texts.push(it.value);
                        if (it.shadowRoot) walk(it.shadowRoot);
                    });
                };
                walk(document.documentElement);
                return texts.join('\\n');
            }""";

    private static final int HTTP_OK = 200;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Set<Integer>> shown = new TreeMap<>();

    /** Notices what runs in these pages from now on. */
    BrowserContext watch(BrowserContext context) {
        context.exposeBinding("hit", (where, which) -> {
            done.add("payload " + List.of(which) + " ran at " + where.page().url());
            return true;
        });
        context.onDialog(dialog -> {
            done.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        return context;
    }

    /** Goes to an address, and looks. What is refused before Vaadin hears of it never becomes a page. */
    void go(String who, Page page, String address) {
        Response response = page.navigate(address);
        try {
            if (response == null || response.status() == HTTP_OK) {
                page.waitForFunction(Crawl.CALM);
            }
        } catch (TimeoutError e) {
            throw new AssertionError("Nothing is shown to " + who + " at " + address, e);
        }
        look(who, page, page.url());
    }

    /** Looks at a page as it is now, everything on it unfolded. */
    void look(String who, Page page, String where) {
        page.evaluate(OPEN);
        ((Collection<?>) page.evaluate(MARKUP)).forEach(markup -> done.add("markup at " + where + ": " + markup));
        shown.computeIfAbsent(who + " " + where.replaceAll("[?#].*", ""), _ -> new TreeSet<>())
                .addAll(Payloads.in((String) page.evaluate(TEXTS)));
    }

    /** {@return what payloads did} */
    List<String> done() {
        return List.copyOf(done);
    }

    /** {@return on how many pages of somebody there was any} */
    long pages(String who) {
        return shown.entrySet().stream().filter(page -> page.getKey().startsWith(who) && !page.getValue().isEmpty()).count();
    }

    /** {@return which were shown to somebody} */
    Set<Integer> seen(String who) {
        var all = new TreeSet<Integer>();
        shown.forEach((page, numbers) -> {
            if (page.startsWith(who)) {
                all.addAll(numbers);
            }
        });
        return all;
    }

    /** {@return how many times one was shown on a page} */
    int appearances() {
        return shown.values().stream().mapToInt(Set::size).sum();
    }

    Map<String, Set<Integer>> shown() {
        return shown;
    }
}
