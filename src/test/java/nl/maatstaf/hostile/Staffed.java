package nl.maatstaf.hostile;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.browser.Crawl;
import nl.maatstaf.browser.RunningDemo;
import nl.maatstaf.staff.Accounts;
import nl.maatstaf.staff.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The demo with somebody in every role, also in those that have no page yet. */
record Staffed(RunningDemo demo, Wire wire) {

    static final String STUDY = "almere-45plus";
    static final String PASSWORD = "maatstaf-demo";

    static Staffed of(RunningDemo demo) {
        as(Role.ADMINISTRATOR, () -> {
            Accounts accounts = demo.application.getBean(Accounts.class);
            for (Role role : Role.values()) {
                accounts.add(account(role), PASSWORD, Set.of(role));
            }
            return true;
        });
        String port = demo.application.getEnvironment().getRequiredProperty("local.server.port");
        return new Staffed(demo, new Wire(Integer.parseInt(port)));
    }

    static String account(Role role) {
        return "rol-" + role.name().toLowerCase(Locale.ROOT);
    }

    Guest nobody() {
        return new Guest("nobody", wire);
    }

    Guest signedIn(Role role) throws IOException {
        return new Guest(role.name(), wire).signIn(account(role), PASSWORD);
    }

    /** Every page that there is, each with something that varies in it set to something that exists. */
    List<String> pages() {
        Map<String, String> varies = Map.of(":study", STUDY, ":part", Part.PRIMARY.code(), ":person", "1");
        List<String> pages = Crawl.routes(demo.application).stream().map(route -> {
            String page = route;
            for (Map.Entry<String, String> one : varies.entrySet()) {
                page = page.replace(one.getKey(), one.getValue());
            }
            return page;
        }).toList();
        if (pages.stream().anyMatch(page -> page.contains(":"))) {
            throw new IllegalStateException("Something varies of which this knows no value: " + pages);
        }
        return pages;
    }

    static <T> T as(Role role, Supplier<T> work) {
        return as(account(role), role, work);
    }

    static <T> T as(String name, Role role, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name.toLowerCase(Locale.ROOT), null, List.of(role.authority())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
