package nl.maatstaf.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the stores are ({@code maatstaf.*}).
 *
 * @param data   folder of the embedded server and its generated secrets
 * @param demo   whether this is the demo; may be left out, as it is exactly when the stores are embedded
 * @param store  connection per store name; leave out all of them to use the embedded server
 * @param secret the keys by their names, 64 hexadecimal digits each; needed with real servers
 */
@ConfigurationProperties("maatstaf")
public record StoreSettings(
        @DefaultValue("data") Path data,
        @Nullable Boolean demo,
        @DefaultValue Map<String, Server> store,
        @DefaultValue Map<String, String> secret) {

    /**
     * A real server.
     *
     * @param url      JDBC URL
     * @param user     owner of the store
     * @param password the owner's password
     */
    public record Server(String url, String user, String password) {

        @Override
        public String toString() {
            return "Server[" + url + ", " + user + "]";
        }
    }

    /** The settings hold passwords and keys, so they never show in a log. */
    @Override
    public String toString() {
        return "StoreSettings[not shown]";
    }

    /** {@return whether the stores are the embedded ones} */
    public boolean embedded() {
        return store.isEmpty();
    }
}
