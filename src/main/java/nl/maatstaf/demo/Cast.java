package nl.maatstaf.demo;

import java.util.Arrays;
import java.util.function.Supplier;
import nl.maatstaf.staff.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The simulated members of the research team, in whose name the demo is put in place. */
final class Cast {

    static final String FIRST_EVALUATOR = "analist";
    static final String SECOND_EVALUATOR = "analist2";
    static final String FIELDWORKER = "veldwerk";
    static final String OFFICIAL = "gemeente";
    static final String ADMINISTRATOR = "beheer";
    static final String SECOND_ADMINISTRATOR = "beheer2";
    static final String STAGEHAND = "demo";

    private Cast() {}

    static void as(String name, Runnable work, Role... roles) {
        as(name, () -> {
            work.run();
            return true;
        }, roles);
    }

    static <T> T as(String name, Supplier<T> work, Role... roles) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, null, Arrays.stream(roles).map(Role::authority).toList()));
        SecurityContextHolder.setContext(acting);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
