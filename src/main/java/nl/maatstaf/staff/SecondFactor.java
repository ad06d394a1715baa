package nl.maatstaf.staff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;

/** What the page for the second factor may ask, for somebody who proved their password and nothing more. */
@BehindStaffedDoors
@Service
@DenyAll
public class SecondFactor {

    /** Where the second factor is given. */
    public static final String PATH = "inloggen/tweede";

    /** All that somebody holds between the two factors: it opens the page for the second one, and no other. */
    public static final String IS_DUE = "SECOND_FACTOR_DUE";

    private final SignInStore store;
    private final Passkeys passkeys;

    SecondFactor(SignInStore store, Passkeys passkeys) {
        this.store = store;
        this.passkeys = passkeys;
    }

    /**
     * A question to a browser, whether it will show a passkey.
     *
     * @param options what is asked
     * @param written the same, as the browser reads it
     */
    public record PasskeyQuestion(PublicKeyCredentialRequestOptions options, String written) {}

    /** {@return whether whoever signs in has an app with codes} */
    @RolesAllowed(IS_DUE)
    public boolean hasApp() {
        return store.find(SignedIn.name()).filter(SignInStore.Account::app).isPresent();
    }

    /** {@return what to ask the browser of somebody who has a passkey} */
    @RolesAllowed(IS_DUE)
    public Optional<PasskeyQuestion> askForPasskey(Site site) {
        return store.find(SignedIn.name()).filter(SignInStore.Account::passkey)
                .map(account -> passkeys.toShow(account, site))
                .map(options -> new PasskeyQuestion(options, passkeys.written(options)));
    }
}
