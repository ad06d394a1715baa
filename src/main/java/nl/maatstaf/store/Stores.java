package nl.maatstaf.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import static java.util.Objects.requireNonNull;

/**
 * The open stores. Migrates each one as its owner, then hands out connections only as one of the least-privilege login
 * roles. Every transaction stays inside one store.
 */
public final class Stores implements AutoCloseable {

    private final Map<StoreRole, HikariDataSource> pools = new EnumMap<>(StoreRole.class);

    /**
     * Migrates and opens the stores.
     *
     * @param connections the owner's connection of every store
     */
    public Stores(Map<StoreName, StoreConnection> connections) {
        for (StoreName store : StoreName.values()) {
            StoreConnection owner = connections.get(store);
            if (owner == null) {
                throw new IllegalArgumentException("No connection is given for the store " + store.key());
            }
            migrate(store, owner);
            StoreRole.of(store).forEach(role -> pools.put(role, pool(role, owner)));
        }
        pools.keySet().forEach(this::requireOwnLogin);
    }

    /** A user named in a store's URL would win over every login role, and silently undo all that separates them. */
    private void requireOwnLogin(StoreRole role) {
        String actual = as(role).select(DSL.currentUser()).fetchSingle().value1();
        if (!actual.equals(role.loginName())) {
            close();
            throw new StoreUnavailableException("The store " + role.store().key() + " signs in as " + actual
                    + " where it must be " + role.loginName() + ". Take the user out of its URL.", null);
        }
    }

    /** {@return the way to run statements and transactions as this role} */
    public DSLContext as(StoreRole role) {
        return DSL.using(requireNonNull(pools.get(role)), SQLDialect.POSTGRES);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    private static void migrate(StoreName store, StoreConnection owner) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/" + store.key())
                .load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailableException("The store " + store.key() + " can't be reached or prepared at "
                    + owner.url().replaceAll("\\?.*", "") + " as " + owner.user() + ": " + innermost(e).getMessage(), e);
        }
        DSLContext database = DSL.using(flyway.getConfiguration().getDataSource(), SQLDialect.POSTGRES);
        for (StoreRole role : StoreRole.of(store)) {
            // ALTER ROLE takes no bind values, so the server itself writes the statement, quoting name and password.
            String statement = database.select(DSL.field("format('ALTER ROLE %I LOGIN PASSWORD %L', {0}, {1})",
                            String.class, DSL.val(role.loginName()), DSL.val(owner.passwordOf(role))))
                    .fetchSingle().value1();
            database.execute(statement);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : innermost(cause);
    }

    private static HikariDataSource pool(StoreRole role, StoreConnection owner) {
        var config = new HikariConfig();
        config.setPoolName(role.loginName());
        config.setJdbcUrl(owner.url());
        config.setUsername(role.loginName());
        config.setPassword(owner.passwordOf(role));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        // Somebody is waiting with a phone in their hand: say soon that it did not work.
        config.setConnectionTimeout(5_000);
        // The server's detail of a refused row is the row itself: a name, an address or an answer, in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
