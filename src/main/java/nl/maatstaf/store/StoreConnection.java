package nl.maatstaf.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the owner of one store reaches it.
 *
 * @param url      JDBC URL of the store's database
 * @param user     the owner: may create tables in that database, and roles
 * @param password the owner's password
 */
public record StoreConnection(String url, String user, String password) {

    /** Where the commands that an owner runs find the password. */
    private static final String PASSWORD = "MAATSTAF_OWNER_PASSWORD";

    /**
     * {@return the owner's connection, with the password out of the environment}
     *
     * @throws StoreUnavailableException when the environment has none
     */
    public static StoreConnection ofOwner(String url, String user, Map<String, String> environment) {
        return new StoreConnection(url, user, Optional.ofNullable(environment.get(PASSWORD)).orElseThrow(() ->
                new StoreUnavailableException("Put the password of the store's owner in the environment variable " + PASSWORD
                        + ".", null)));
    }

    /** A password for a login role that follows from the owner's, where owner and process are one: in a demo. */
    String passwordOf(StoreRole role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.loginName().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "StoreConnection[" + url + ", " + user + "]";
    }
}
