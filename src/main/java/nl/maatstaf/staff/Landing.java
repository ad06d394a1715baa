package nl.maatstaf.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.shell.StaffPages;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** The page somebody comes to after signing in: the one they asked for if their role may see it, else their role's. */
public final class Landing {

    /** Where officials hand in: not a page of the research team. */
    private static final String OFFICIALS = "aanleveren";

    private Landing() {}

    static String of(HttpServletRequest request, HttpServletResponse response, Set<Role> roles) {
        SavedRequest saved = new HttpSessionRequestCache().getRequest(request, response);
        return Optional.ofNullable(saved)
                .map(asked -> URI.create(asked.getRedirectUrl()).getPath().replaceFirst("^/", ""))
                .filter(path -> path.matches("(onderzoek|veldwerk|" + OFFICIALS + ")(/.*)?"))
                .filter(path -> StaffPages.open(request.getServletContext(), path,
                        roles.stream().map(Role::name).toList()))
                .orElseGet(() -> of(roles));
    }

    /** {@return where people with these roles begin} */
    public static String of(Set<Role> roles) {
        if (roles.contains(Role.EVALUATOR)) {
            return "onderzoek";
        }
        if (roles.contains(Role.FIELDWORK)) {
            return "veldwerk";
        }
        if (roles.contains(Role.INTERVIEWER)) {
            return "veldwerk/mensen";
        }
        if (roles.contains(Role.OFFICIAL)) {
            return OFFICIALS;
        }
        return roles.contains(Role.ADMINISTRATOR) ? "onderzoek/beheer" : "onderzoek/start";
    }
}
