package nl.maatstaf.staff;

import java.net.URI;
import java.util.Optional;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The organisation whose own sign-in staff may use (OpenID Connect). It is there only where its issuer is set. */
@BehindStaffedDoors
@ConditionalOnProperty("maatstaf.sign-in.oidc.issuer")
@Component
public class Organisation {

    static final String REGISTRATION = "maatstaf";

    /** Where the way to the organisation's own sign-in begins. */
    public static final String PATH = "oauth2/authorization/" + REGISTRATION;

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;

    Organisation(@Value("${maatstaf.sign-in.oidc.issuer}") String issuer,
            @Value("${maatstaf.sign-in.oidc.client-id:}") String clientId,
            @Value("${maatstaf.sign-in.oidc.client-secret:}") String clientSecret,
            @Value("${maatstaf.sign-in.oidc.name:}") String name) {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalStateException("Where maatstaf.sign-in.oidc.issuer is set, set maatstaf.sign-in.oidc.client-id "
                    + "too, and put the client's secret in MAATSTAF_SIGNIN_OIDC_CLIENTSECRET.");
        }
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.name = name.isBlank() ? host(issuer) : name;
    }

    private static String host(String issuer) {
        return Optional.ofNullable(URI.create(issuer).getHost()).orElseThrow(() -> new IllegalStateException(
                "maatstaf.sign-in.oidc.issuer must be a whole address, such as https://login.example.org."));
    }

    /** {@return the name by which people know it} */
    public String name() {
        return name;
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }
}
