package nl.maatstaf.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where the stores are, and what this process does with them ({@code maatstaf.*}).
 *
 * @param data    folder of the embedded server and its generated secrets
 * @param demo    whether this is the demo; may be left out, as it is exactly when the stores are embedded
 * @param doors   names of the doors that this process opens, separated by commas; all of them when left out
 * @param store   where each store is, by its name, for the stores that the doors need; leave out all of them to use the
 *                embedded server
 * @param secrets folder with a file for each password and key that the doors need
 * @param erasures folder where is kept who withdrew and who had everything erased; never put back with a backup
 * @param host    the host name of a door, by the door's name, where it has one of its own
 */
@ConfigurationProperties("maatstaf")
public record StoreSettings(
        @DefaultValue("data") Path data,
        @Nullable Boolean demo,
        @DefaultValue("") String doors,
        @DefaultValue Map<String, Server> store,
        @Nullable Path secrets,
        @Nullable Path erasures,
        @DefaultValue Map<String, String> host) {

    /**
     * A real server.
     *
     * @param url      JDBC URL, without a user
     * @param user     must not be given: whoever owns a store is no business of a process
     * @param password must not be given either
     */
    public record Server(String url, @Nullable String user, @Nullable String password) {

        boolean namesAnOwner() {
            return user != null || password != null;
        }

        @Override
        public String toString() {
            return "Server[" + url + "]";
        }
    }

    static StoreSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("maatstaf", StoreSettings.class);
    }

    /** {@return whether the stores are the embedded ones} */
    public boolean embedded() {
        return store.isEmpty();
    }
}
