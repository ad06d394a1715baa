package nl.maatstaf.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.HttpHeader;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes wherever a browser with one session gets: every page it is given, every link it finds there, and every answer of
 * the server to a page, down to what a page is sent and does not show.
 *
 * <p>Left out of the comparison is what is thrown anew for every session or load of a page, and nothing else:
 * {@link #TOKEN} says what. Of the headers, the date goes, and those of the connection: they tell how often the browser
 * used it. Of the address at which Vaadin asks for a page, what the browser adds about itself goes: its clock and window.
 */
public final class Crawl {

    /**
     * The id of a session in its cookie; Vaadin's token against forged requests and the addresses of its downloads, which
     * are UUIDs; Spring Security's token; the nonce of a page's scripts; and what the browser makes by itself: the marks of Lit, and the chart's name after
     * the time at which it was drawn.
     */
    private static final Pattern TOKEN = Pattern.compile("(?<=JSESSIONID=)[0-9A-F]{32}"
            + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|(?<=name=\"_csrf\" (type=\"hidden\" )?(content|value)=\")[^\"]+"
            + "|(?<=lit\\$)[0-9]+(?=\\$)"
            + "|(?<=_echarts_instance_=\"ec_)[0-9]+"
            + "|(?<=nonce-|nonce=\")[A-Za-z0-9+/]{22}=="
            + "|(?<=\\?v-r=init)&location=\\S*");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final String GUARD = "for(;;);";
    private static final Set<String> OF_THE_CONNECTION = Set.of("date", "connection", "keep-alive");
    /** Nothing under way, and a picture that stays as it is: charts are drawn, and an address may follow its page. */
    public static final String CALM = """
            () => {
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
                const shown = clients.length > 0 && clients.every(client => !client.isActive())
                    && (document.querySelector('main')?.innerText ?? '').trim() !== ''
                    ? location.href + document.title + document.documentElement.outerHTML : '';
                const before = window.calm;
                window.calm = { shown, times: shown !== '' && before?.shown === shown ? before.times + 1 : 0 };
                return window.calm.times > 12;
            }""";
    private static final String LINKS = """
            [...document.querySelectorAll('[href], [src]')].map(it => it.href || it.src)
                .filter(it => typeof it === 'string')""";

    private final String who;
    private final BrowserContext context;
    private final String address;
    private final SortedMap<String, String> found = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> pages = new ArrayDeque<>();
    private final Deque<String> files = new ArrayDeque<>();

    private Crawl(String who, BrowserContext context, String address) {
        this.who = who;
        this.context = context;
        this.address = address;
    }

    /**
     * Crawls.
     *
     * @param who    a name for this session
     * @param page   an open page of the session
     * @param routes the pages of the application
     * @param others further paths to ask for
     */
    static SortedMap<String, String> of(String who, Page page, String address, Collection<String> routes,
            Collection<String> others) {
        var crawl = new Crawl(who, page.context(), address);
        routes.forEach(route -> crawl.meet(address + route));
        others.forEach(path -> {
            crawl.known.add(address + path);
            crawl.files.add(address + path);
        });
        while (!crawl.pages.isEmpty() || !crawl.files.isEmpty()) {
            if (crawl.files.isEmpty()) {
                crawl.look(page, crawl.pages.remove());
            } else {
                crawl.fetch(crawl.files.remove());
            }
        }
        return crawl.found;
    }

    /** {@return the paths of all pages of an application, with a colon before what varies} */
    public static List<String> routes(ConfigurableApplicationContext application) {
        ServletContext servlet = application.getBeanFactory().getBean(ServletContext.class);
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)))
                .getAvailableRoutes().stream().map(RouteData::getTemplate).sorted().toList();
    }

    /** {@return where two crawls saw something else, and the beginning of that in each} */
    static List<String> differences(SortedMap<String, String> one, SortedMap<String, String> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        var differences = new ArrayList<String>();
        for (String key : keys) {
            String a = one.getOrDefault(key, "not there");
            String b = other.getOrDefault(key, "not there");
            if (!a.equals(b)) {
                int at = 0;
                while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
                    at++;
                }
                differences.add(key + "\n   " + around(a, at) + "\n   " + around(b, at));
            }
        }
        return differences;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 120)).replace('\n', '¶');
    }

    /** A page is looked at in the browser, and its first answer asked for on its own. */
    private void meet(String link) {
        String target = link.replaceFirst("#.*", "");
        if (target.startsWith(address) && known.add(target) && !target.endsWith("logout")) {
            files.add(target);
            String path = URI.create(target).getPath();
            if (!path.startsWith("/VAADIN") && path.lastIndexOf('.') <= path.lastIndexOf('/')) {
                pages.add(target);
            }
        }
    }

    private void look(Page page, String url) {
        List<Response> answers = new ArrayList<>();
        Consumer<Response> listener = answers::add;
        page.onResponse(listener);
        Response first = page.navigate(url);
        page.waitForFunction(CALM);
        page.offResponse(listener);
        var seen = new StringBuilder("status " + first.status() + " at " + page.url() + "\n");
        seen.append("title ").append(page.title()).append('\n');
        seen.append(page.locator("body").innerText()).append('\n');
        seen.append(page.content()).append('\n');
        answers.stream().filter(answer -> Set.of("document", "xhr", "fetch").contains(answer.request().resourceType()))
                .forEach(answer -> seen.append(answer.status()).append(' ').append(answer.url()).append('\n')
                        .append(headers(answer.headersArray())).append(answer.status() < 300 || answer.status() > 399
                                ? inOrder(answer.url(), answer.text()) : "").append('\n'));
        put("page", url, seen.toString());
        ((Collection<?>) page.evaluate(LINKS)).forEach(link -> meet(link.toString()));
    }

    private void fetch(String url) {
        APIResponse answer = context.request().get(url, RequestOptions.create().setMaxRedirects(0));
        byte[] body = answer.body();
        boolean text = answer.headers().getOrDefault("content-type", "").matches("(text|application/(json|javascript)).*");
        put("file", url, answer.status() + "\n" + headers(answer.headersArray())
                + (text ? new String(body, StandardCharsets.UTF_8) : Base64.getEncoder().encodeToString(body)));
        answer.dispose();
        String elsewhere = answer.headers().get("location");
        if (elsewhere != null) {
            pages.remove(url);
            meet(URI.create(url).resolve(elsewhere).toString());
        }
    }

    /** Vaadin writes the members of its objects in the order of a hash table, which differs between processes. */
    private static String inOrder(String url, String text) {
        String start = text.startsWith(GUARD) ? GUARD : "";
        return url.contains("v-r=") && !text.isEmpty()
                ? start + JSON.writeValueAsString(JSON.readValue(text.substring(start.length()), Object.class)) : text;
    }

    private void put(String kind, String url, String content) {
        found.put(plain(kind + " " + who + ": " + url.substring(address.length() - 1)), plain(content));
    }

    private static String plain(String text) {
        return TOKEN.matcher(text).replaceAll("TOKEN");
    }

    private static String headers(List<HttpHeader> headers) {
        return headers.stream().filter(header -> !OF_THE_CONNECTION.contains(header.name.toLowerCase(Locale.ROOT)))
                .map(header -> header.name.toLowerCase(Locale.ROOT) + ": " + header.value + "\n").sorted()
                .reduce("", String::concat);
    }
}
