package nl.maatstaf.browser;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.catalina.AccessLog;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The participant's door as networks, logs and addresses see it. */
class EntryIT {

    private static final String WRONG = "222222222228";
    private static final String NOTHING_OPEN = "Met deze code staat er nu geen vragenlijst klaar.";

    private static final String MISTYPED = "Er zit een typefout in de code. Kijk nog eens goed in uw brief.";

    private static final Pattern WAIT = Pattern.compile("Even geduld\\. U kunt het over \\d+ seconden nog een keer proberen\\.");
    private static final Pattern PATIENCE = Pattern.compile("geduld");

    private static Path data;
    private static RunningDemo demo;

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder;
        demo = new RunningDemo(folder, "--logging.level.org.springframework.web=debug",
                "--logging.level.org.jooq=debug", "--logging.level.com.vaadin=debug",
                "--logging.level.nl.maatstaf=debug", "--logging.level.org.apache.tomcat=off");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void aNetworkThatGuessesIsToldToWaitAndNobodyElseIs() {
        try (BrowserContext guessing = from("198.51.100.77"); BrowserContext neighbour = from("198.51.100.78");
                BrowserContext elsewhere = from("203.0.113.9")) {
            Page same = neighbour.newPage();
            same.navigate(demo.address + "meedoen/cijfers");
            same.getByLabel("Uw code").fill(demo.codes.get(1));
            same.getByLabel("Uw eigen woord").fill("zonnebloem");
            Page page = guessing.newPage();
            guessUntilTold(page);
            next(same, "Laat zien");
            assertThat(same.getByText(PATIENCE)).isVisible();
            assertThat(same.getByLabel("Uw eigen woord")).hasValue("zonnebloem");
            assertThat(page.getByLabel("Uw code")).hasValue(WRONG);
            picture(page, "27-wait-at-the-door");

            Page other = elsewhere.newPage();
            other.navigate(demo.link(demo.codes.get(1)));
            heading(other, "Kies uw taal");
        }
    }

    /** Where it is told to wait a moment, the page goes on by itself. */
    private static void guessUntilTold(Page page) {
        Locator told = page.getByText(WAIT);
        do {
            page.navigate(demo.address + "meedoen");
            tryCode(page, WRONG);
            assertThat(page.getByText(NOTHING_OPEN).or(told)).isVisible();
        } while (!told.isVisible());
    }

    @Test
    void aTypingMistakeIsSaidAtOnceAndIsNoGuess() {
        try (BrowserContext phone = from("198.51.100.99")) {
            Page page = phone.newPage();
            page.navigate(demo.address + "meedoen");
            for (int place = 0; place < WRONG.length(); place++) {
                tryCode(page, WRONG.substring(0, place) + "3" + WRONG.substring(place + 1));
                assertThat(page.getByText(MISTYPED)).isVisible();
                assertThat(page.getByText(PATIENCE)).not().isVisible();
            }
            picture(page, "28-typing-mistake");
            page.navigate(demo.address + "meedoen/cijfers");
            page.getByLabel("Uw code").fill(WRONG.replace("8", "9"));
            page.getByLabel("Uw eigen woord").fill("zonnebloem");
            next(page, "Laat zien");
            assertThat(page.getByText(MISTYPED)).isVisible();
            assertThat(page.getByLabel("Uw eigen woord")).hasValue("zonnebloem");
            page.navigate(demo.address + "meedoen");
            tryCode(page, demo.codes.getFirst().toLowerCase(Locale.ROOT));
            heading(page, "Kies uw taal");
        }
    }

    @Test
    void noLogHoldsACodeItsHashOrAnAddress() throws Exception {
        String address = "192.0.2.44";
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (BrowserContext phone = from(address)) {
            visitEveryDoor(phone.newPage());
        } finally {
            root.detachAppender(log);
        }
        List<String> lines = List.copyOf(log.list).stream().map(EntryIT::whole).toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains("org.springframework.web")), "the log was on");
        for (String secret : List.of(demo.codes.getFirst(), printed(demo.codes.getFirst()), WRONG, printed(WRONG),
                hash(demo.codes.getFirst()), hash(WRONG), address, "127.0.0.1", "0:0:0:0:0:0:0:1", "zonnebloem")) {
            assertEquals(List.of(), lines.stream().filter(line -> line.contains(secret.toLowerCase(Locale.ROOT))).toList());
        }
    }

    @Test
    void noAddressNoReferrerAndNoTitleHoldsACode() {
        List<String> asked = new CopyOnWriteArrayList<>();
        List<String> referrers = new CopyOnWriteArrayList<>();
        var valve = new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                asked.add(request.getRequestURI() + "?" + request.getQueryString());
                Collections.list(request.getHeaderNames()).forEach(name -> asked.add(request.getHeader(name)));
                referrers.addAll(Collections.list(request.getHeaders("Referer")));
                getNext().invoke(request, response);
            }
        };
        var pipeline = server().getTomcat().getHost().getPipeline();
        pipeline.addValve(valve);
        try (BrowserContext phone = from("192.0.2.45")) {
            Page page = phone.newPage();
            // What stands behind the # is in the browser's own address line, and never sent.
            page.onRequest(request -> asked.add(request.url().replaceFirst("#.*", "")));
            asked.addAll(visitEveryDoor(page));
        } finally {
            pipeline.removeValve(valve);
        }
        assertTrue(asked.size() > 50, "requests were seen");
        asked.forEach(EntryIT::withoutCode);
        assertEquals(List.of(), referrers);
    }

    @Test
    void theWebServerKeepsNoAccessLog() {
        assertEquals("false", demo.application.getEnvironment().getProperty("server.tomcat.accesslog.enabled"));
        for (Container container = server().getTomcat().getHost(); container != null; container = container.getParent()) {
            for (var valve : container.getPipeline().getValves()) {
                assertTrue(!(valve instanceof AccessLog), valve + " writes down who asked for what");
            }
        }
    }

    private static TomcatWebServer server() {
        return assertInstanceOf(TomcatWebServer.class,
                assertInstanceOf(ServletWebServerApplicationContext.class, demo.application).getWebServer());
    }

    /** Right, wrong, by typing and by link, and the door with the word; gives the titles seen. */
    private static List<String> visitEveryDoor(Page page) {
        List<String> seen = new ArrayList<>();
        page.navigate(demo.address + "meedoen");
        tryCode(page, printed(WRONG));
        assertThat(page.getByText(NOTHING_OPEN)).isVisible();
        see(page, seen);
        tryCode(page, printed(demo.codes.getFirst()));
        heading(page, "Kies uw taal");
        see(page, seen);
        page.reload();
        heading(page, "Kies uw taal");
        page.navigate(demo.address);
        page.navigate(demo.link(demo.codes.getFirst()));
        heading(page, "Kies uw taal");
        see(page, seen);
        page.navigate(demo.address + "meedoen/cijfers");
        page.getByLabel("Uw code").fill(demo.codes.getFirst());
        page.getByLabel("Uw eigen woord").fill("zonnebloem");
        next(page, "Laat zien");
        assertThat(page.getByText("Met deze code en dit woord is er niets te zien.")).isVisible();
        see(page, seen);
        return seen;
    }

    private static void see(Page page, List<String> seen) {
        withoutCode(page.url());
        seen.add(page.title());
    }

    private static void withoutCode(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replace("-", "");
        for (String code : List.of(demo.codes.getFirst(), WRONG)) {
            assertTrue(!plain.contains(code), text + " holds a code");
        }
    }

    private static void tryCode(Page page, String code) {
        page.getByLabel("Uw code").fill(code);
        next(page, "Verder");
    }

    /** A browser whose requests come by a proxy on this machine, as they do in production, from this address. */
    private static BrowserContext from(String address) {
        return demo.chromium.context(new Browser.NewContextOptions().setViewportSize(320, 640)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
    }

    private static String printed(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    private static String hash(String code) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(Files.readString(
                data.resolve("secrets").resolve("code-pepper")).strip().replace("demo-", "")), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(code.getBytes(StandardCharsets.UTF_8)));
    }

    private static String whole(ILoggingEvent event) {
        return (event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toLowerCase(Locale.ROOT);
    }
}
