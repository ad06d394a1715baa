package nl.maatstaf.staff;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever is signed in, as a session remembers them.
 *
 * @param name  sign-in name
 * @param epoch the account's epoch when the session began; once it is another, the session ends
 * @param since when they signed in
 */
record StaffMember(String name, long epoch, Instant since) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
