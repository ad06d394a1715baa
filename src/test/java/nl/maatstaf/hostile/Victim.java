package nl.maatstaf.hostile;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody whose page is open in a browser, with what others would need to do things in their place: every request they made,
 * the one that changes something, which was kept from leaving, and the addresses of their downloads.
 */
final class Victim implements AutoCloseable {

    private static final String DOWNLOADS = "[...document.querySelectorAll('[href*=\"VAADIN/dynamic\"], [src*=\"VAADIN/dynamic\"]')]"
            + ".map(it => it.href ?? it.src)";

    final String name;
    final List<Draft> sent = new ArrayList<>();
    final List<String> downloads = new ArrayList<>();
    private final List<Response> heard = new ArrayList<>();
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
        page.onResponse(response -> {
            if (response.url().startsWith(address)) {
                sent.add(Draft.of(response.request()));
                heard.add(response);
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

    /** What they were sent, which is theirs to read. */
    Set<String> sentences() {
        return heard.stream().filter(response -> response.url().contains("v-r=") && response.status() == 200)
                .flatMap(response -> Sentences.in(response.text()).stream()).collect(Collectors.toCollection(HashSet::new));
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
