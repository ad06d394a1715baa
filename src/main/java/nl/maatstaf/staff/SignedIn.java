package nl.maatstaf.staff;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in. */
public final class SignedIn {

    private SignedIn() {}

    /**
     * {@return the sign-in name of whoever acts now}
     *
     * @throws IllegalStateException when nobody is signed in; behind a method that names its roles that can't be
     */
    public static String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody is signed in.");
        }
        return authentication.getName();
    }
}
