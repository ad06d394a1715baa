package nl.maatstaf.hostile;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody whose page is open in a browser, with what others would need to do things in their place: every request they made,
 * the one that changes something, which was kept from leaving, and the addresses of their downloads.
 */
final class Victim implements AutoCloseable {

    private static final String DOWNLOADS = "[...document.querySelectorAll('[href*=\"VAADIN/dynamic\"], [src*=\"VAADIN/dynamic\"]')]"
            + ".map(it => it.href ?? it.src)";

    private static final String TEXTS = "[...document.querySelectorAll('main *')].flatMap(it => [...it.childNodes])"
            + ".filter(it => it.nodeType === 3 && it.data.length >= 12 && it.data.includes(' ')).map(it => it.data)";

    final String name;
    final List<Draft> sent = new ArrayList<>();
    final List<String> downloads = new ArrayList<>();
    /** What they read on their page, or wrote, and what is theirs. */
    final Set<String> sentences = new HashSet<>();
    private final Page page;
    private final String address;
    private final Supplier<Object> state;
    private final List<Draft> kept = new ArrayList<>();

    /**
     * Begins.
     *
     * @param state what they can change, as it is stored
     */
    Victim(String name, Page page, String address, Supplier<Object> state) {
        this.name = name;
        this.page = page;
        this.address = address;
        this.state = state;
        page.onRequest(request -> {
            if (request.url().startsWith(address)) {
                sent.add(Draft.of(request));
            }
        });
    }

    /** Signs in and opens a page, which has what is looked for. */
    Victim opens(String account, String path, String text) {
        page.navigate(address + path);
        page.getByLabel("Naam").fill(account);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill(Staffed.PASSWORD);
        HostileHands.press(page, "Inloggen");
        assertThat(page.getByText(text).first()).isVisible();
        ((Collection<?>) page.evaluate(DOWNLOADS)).forEach(link -> downloads.add(link.toString().substring(address.length() - 1)));
        ((Collection<?>) page.evaluate(TEXTS)).forEach(read -> sentences.add(read.toString()));
        return this;
    }

    /** Does something that reaches the server. */
    Victim does(Consumer<Page> deed) {
        deed.accept(page);
        return this;
    }

    /** Presses something, of which nothing reaches the server. */
    Victim presses(String requests, Consumer<Page> press) {
        page.route(url -> url.matches(requests), (Route route) -> {
            kept.add(Draft.of(route.request()));
            route.abort();
        });
        page.waitForRequest(url -> url.url().matches(requests), () -> press.accept(page));
        return this;
    }

    /** The request that changes something. */
    Draft write() {
        return kept.getFirst();
    }

    Object state() {
        return state.get();
    }

    Guest session(Wire wire) {
        return new Guest(name, wire, page.context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).findFirst()
                .orElseThrow().value);
    }

    /** Every request that somebody else could repeat: of files that come with the program, none. */
    List<Draft> requests() {
        var all = new ArrayList<>(kept);
        sent.stream().filter(draft -> draft.target().contains("v-r=") || draft.target().contains("/dynamic/")).forEach(all::add);
        downloads.forEach(link -> all.add(Draft.get(URI.create(link).getRawPath())));
        return all;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
