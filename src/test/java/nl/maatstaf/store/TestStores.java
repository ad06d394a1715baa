package nl.maatstaf.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Real stores for tests, one server for the whole run: a container where there is Docker, else the embedded server.
 * Tests keep out of each other's way by giving each study a name of its own.
 */
public final class TestStores {

    /** Names the server of another test's process, for a process that this test starts and kills. */
    public static final String SERVER = "maatstaf.test.server";

    private static final Optional<String> RUNNING = Optional.ofNullable(System.getProperty(SERVER));
    private static final Map<StoreName, StoreConnection> OWNERS = RUNNING.map(TestStores::known).orElseGet(TestStores::start);
    private static final Stores STORES = RUNNING.isPresent() ? opened()
            : Stores.prepared(OWNERS, EnumSet.allOf(StoreRole.class));
    private static final Map<StoreName, DSLContext> AS_OWNER = new ConcurrentHashMap<>();

    private TestStores() {}

    /** The stores, through their login roles. */
    public static Stores stores() {
        return STORES;
    }

    /** {@return the server, as another process is told of it by {@link #SERVER}} */
    public static String server() {
        return owner(StoreName.CONTACT).url().replaceFirst("contact$", "");
    }

    /** The owner's connection, for what a test must arrange or look up behind the roles' backs. */
    public static StoreConnection owner(StoreName store) {
        return Objects.requireNonNull(OWNERS.get(store));
    }

    /** The store through its owner's eyes, on one connection for the whole run. */
    public static DSLContext asOwner(StoreName store) {
        return AS_OWNER.computeIfAbsent(store, _ -> DSL.using(owner(store).url(), owner(store).user(),
                owner(store).password()));
    }

    /** Keys that everybody knows. */
    public static Secrets secrets() {
        return new Secrets(Arrays.stream(Secret.values())
                .collect(Collectors.toMap(secret -> secret, secret -> new byte[32])));
    }

    private static Map<StoreName, StoreConnection> known(String server) {
        return Arrays.stream(StoreName.values()).collect(Collectors.toMap(store -> store,
                store -> new StoreConnection(server + store.key(), "postgres", "postgres")));
    }

    private static Stores opened() {
        return new Stores(Arrays.stream(StoreRole.values()).collect(Collectors.toMap(role -> role,
                role -> new Login(owner(role.store()).url(), owner(role.store()).passwordOf(role)))));
    }

    private static Map<StoreName, StoreConnection> start() {
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private static Map<StoreName, StoreConnection> container() {
        var server = new PostgreSQLContainer("postgres:18");
        server.start();
        return databases("jdbc:postgresql://" + server.getHost() + ":" + server.getMappedPort(5432) + "/",
                server.getUsername(), server.getPassword(), server.getDatabaseName());
    }

    private static Map<StoreName, StoreConnection> embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return databases("jdbc:postgresql://localhost:" + server.getPort() + "/", "postgres", "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<StoreName, StoreConnection> databases(
            String server, String user, String password, String existing) {
        var owners = new EnumMap<StoreName, StoreConnection>(StoreName.class);
        try (var connection = DriverManager.getConnection(server + existing, user, password);
                var statement = connection.createStatement()) {
            for (StoreName store : StoreName.values()) {
                statement.execute("CREATE DATABASE " + store.key());
                owners.put(store, new StoreConnection(server + store.key(), user, password));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return owners;
    }
}
