package nl.maatstaf.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/**
 * What somebody who was invited chose.
 *
 * @param password the password
 * @param key      the key in their authenticator app, if they use one
 * @param code     the code that the app shows
 * @param passkeys their passkeys; at least one where there is no app
 */
public record Chosen(String password, Optional<Totp> key, String code, List<CredentialRecord> passkeys) {

    /** Nobody else may ever see it. */
    @Override
    public String toString() {
        return "Chosen[not shown]";
    }
}
