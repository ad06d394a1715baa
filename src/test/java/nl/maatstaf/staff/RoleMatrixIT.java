package nl.maatstaf.staff;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role against every page and every method of every service, over HTTP, in sessions that were signed in as people
 * sign in. What is found is the table in the README; a page or a service that is new shows up as a difference.
 */
class RoleMatrixIT {

    private static final Path README = Path.of("README.md");
    private static final String NOBODY = "nobody";
    private static final String HALFWAY = "password only";

    @Test
    void everyRoleMayOpenAndCallWhatTheReadmeSaysAndNothingElse(@TempDir Path data) throws Exception {
        List<String> found = new ArrayList<>();
        try (var server = new StaffServer(data, List.of(ServiceCalls.class))) {
            Map<String, Visitor> visitors = visitors(server);
            for (String page : pages(server.application)) {
                found.add(row("/" + page, visitors, visitor -> visitor.mayOpen(page)));
            }
            for (String method : ServiceCalls.methods(server.application)) {
                found.add(row(method, visitors, visitor -> switch (visitor.get("service-call?" + method).body()) {
                    case ServiceCalls.ALLOWED -> true;
                    case ServiceCalls.DENIED -> false;
                    case String other -> throw new IllegalStateException(method + ": " + other);
                }));
            }
        }
        found.forEach(System.out::println);
        assertThat(found).containsExactlyElementsOf(documented());
    }

    private interface Question {
        boolean mayBy(Visitor visitor) throws Exception;
    }

    private static Map<String, Visitor> visitors(StaffServer server) throws Exception {
        var visitors = new LinkedHashMap<String, Visitor>();
        visitors.put(NOBODY, new Visitor(server.address()));
        visitors.put(HALFWAY, server.halfway(server.enrol("alleen-wachtwoord", Role.EVALUATOR)));
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            visitors.put(name, server.signedIn(server.enrol("rol-" + role.name(), role)));
        }
        return visitors;
    }

    private static String row(String what, Map<String, Visitor> visitors, Question question) throws Exception {
        var may = new ArrayList<String>();
        for (Map.Entry<String, Visitor> visitor : visitors.entrySet()) {
            if (question.mayBy(visitor.getValue())) {
                may.add(visitor.getKey());
            }
        }
        String who = may.size() == visitors.size() ? "everybody" : String.join(", ", may);
        return "| " + (may.isEmpty() ? "–" : who) + " | `" + what + "` |";
    }

    static List<String> pages(ApplicationContext application) {
        ServletContext servlet = Objects.requireNonNull(
                application.getAutowireCapableBeanFactory().getBean(ServletContext.class));
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)))
                .getAvailableRoutes().stream().map(RouteData::getTemplate).sorted().toList();
    }

    private static List<String> documented() throws Exception {
        return Files.readAllLines(README).stream().filter(line -> line.matches("\\| .* \\| `(/|[A-Z]\\w+\\.).*` \\|"))
                .toList();
    }
}
