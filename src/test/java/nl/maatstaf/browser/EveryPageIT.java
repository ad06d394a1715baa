package nl.maatstaf.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.fieldwork.log.People;
import nl.maatstaf.fieldwork.log.Whom;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page there is, for everybody who may open it: axe finds no barrier. A new page is found by itself. */
class EveryPageIT {

    private static final List<String> ACCOUNTS = List.of("analist", "veldwerk", "beheer", "gemeente");
    private static final List<String> NOT_FOR_THEM = List.of("Deze pagina is niet voor uw rol", "Deze pagina bestaat niet");

    @Test
    void noPageHasABarrier(@TempDir Path data) {
        var seen = new TreeMap<String, List<String>>();
        try (var demo = new RunningDemo(data)) {
            List<String> routes = routes(demo);
            for (String account : Stream.concat(Stream.of(""), ACCOUNTS.stream()).toList()) {
                try (BrowserContext desk = demo.desk()) {
                    Page page = desk.newPage();
                    if (!account.isEmpty()) {
                        signIn(page, demo, account);
                    }
                    routes.forEach(route -> look(page, demo.address, route, account, seen));
                }
            }
            assertThat(routes).allSatisfy(route -> assertThat(seen.keySet()).as("opened by somebody")
                    .anyMatch(one -> one.endsWith(" /" + route)));
        }
        System.out.println(seen.size() + " pages, by who opens them: " + seen.keySet());
        assertThat(seen).allSatisfy((page, barriers) -> assertThat(barriers).as(page).isEmpty());
    }

    private static void look(Page page, String address, String route, String account, Map<String, List<String>> seen) {
        page.navigate(address + route);
        page.waitForFunction("() => (document.querySelector('main')?.innerText ?? '').trim() !== ''");
        boolean there = page.url().endsWith("/" + route)
                && NOT_FOR_THEM.stream().noneMatch(page.locator("main").innerText()::contains);
        if (there) {
            seen.put((account.isEmpty() ? "everybody" : account) + " /" + route, new AxeBuilder(page).analyze().getViolations()
                    .stream().map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).toList());
        }
    }

    /** Every page; of one that varies, each kind. Those that come between two steps are seen where the steps are tested. */
    private static List<String> routes(RunningDemo demo) {
        String person = FieldworkInBetween.as("veldwerk", Role.FIELDWORK, () ->
                Long.toString(demo.application.getBean(People.class).find("", Whom.values()[0], 0).rows().getFirst().id()));
        Map<String, List<String>> varies = new LinkedHashMap<>(Map.of(
                ":study", List.copyOf(demo.application.getBean(Surveys.class).protocols().keySet()),
                ":part", Arrays.stream(Part.values()).map(Part::code).toList(),
                ":person", List.of(person)));
        List<String> routes = Crawl.routes(demo.application).stream()
                .filter(route -> !route.equals("inloggen/tweede")).toList();
        for (var name : varies.entrySet()) {
            routes = routes.stream().flatMap(route -> name.getValue().stream()
                    .map(value -> route.replace(name.getKey(), value))).distinct().toList();
        }
        return routes;
    }

    private static void signIn(Page page, RunningDemo demo, String account) {
        page.navigate(demo.address + "inloggen");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("maatstaf-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.endsWith("/inloggen"));
    }
}
