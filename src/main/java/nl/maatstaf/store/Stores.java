package nl.maatstaf.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The stores as far as this process may open them: connections only as the least-privilege login roles of its doors.
 * Every transaction stays inside one store.
 */
public final class Stores implements AutoCloseable {

    /** Whatever level somebody sets, no log shows what a statement carries: a name, a code's hash, an answer. */
    private static final Settings NO_VALUES_IN_LOGS = new Settings().withExecuteLogging(false);

    private final Map<StoreRole, HikariDataSource> pools = new EnumMap<>(StoreRole.class);

    /**
     * Opens the stores, and looks whether each is what this process needs.
     *
     * @param logins how each role that this process may be reaches its store
     */
    Stores(Map<StoreRole, Login> logins) {
        logins.forEach((role, login) -> pools.put(role, pool(role, login)));
        try {
            pools.keySet().forEach(this::requireOwnLogin);
            pools.keySet().stream().collect(Collectors.toMap(StoreRole::store, role -> role, (one, _) -> one))
                    .values().forEach(this::requirePrepared);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Prepares stores as their owner and opens them for these roles: what is done in two steps, by two people, with real
     * servers.
     *
     * @param owners the owner's connection of every store
     */
    public static Stores prepared(Map<StoreName, StoreConnection> owners, Set<StoreRole> roles) {
        owners.forEach((store, owner) -> Preparation.of(store, owner, owner::passwordOf));
        return new Stores(roles.stream().collect(Collectors.toMap(role -> role, role -> {
            StoreConnection owner = owners.get(role.store());
            if (owner == null) {
                throw new IllegalArgumentException("No connection is given for the store " + role.store().key());
            }
            return new Login(owner.url(), owner.passwordOf(role));
        })));
    }

    /** A user named in a store's URL would win over every login role, and silently undo all that separates them. */
    private void requireOwnLogin(StoreRole role) {
        String actual;
        try {
            actual = as(role).select(DSL.currentUser()).fetchSingle().value1();
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("The store " + role.store().key() + " can't be reached as "
                    + role.loginName() + ": " + Preparation.innermost(e).getMessage(), e);
        }
        if (!actual.equals(role.loginName())) {
            throw new StoreUnavailableException("The store " + role.store().key() + " signs in as " + actual
                    + " where it must be " + role.loginName() + ". Take the user out of its URL.", null);
        }
    }

    private void requirePrepared(StoreRole role) {
        int behind = Flyway.configure().dataSource(pools.get(role)).locations(Preparation.folder(role.store())).load()
                .info().pending().length;
        if (behind > 0) {
            throw new StoreUnavailableException("The store " + role.store().key() + " is " + behind + " versions older than "
                    + "this Maatstaf. Let its owner run: java -jar maatstaf.jar prepare --store " + role.store().key(), null);
        }
    }

    /**
     * {@return the way to run statements and transactions as this role}
     *
     * @throws IllegalStateException when no door of this process needs that role
     */
    public DSLContext as(StoreRole role) {
        HikariDataSource pool = pools.get(role);
        if (pool == null) {
            throw new IllegalStateException("This process opens no door that may be " + role.loginName() + ".");
        }
        return DSL.using(pool, SQLDialect.POSTGRES, NO_VALUES_IN_LOGS);
    }

    /** {@return the way to run statements as the first of these roles that this process may be; any of them will do} */
    public DSLContext asOneOf(StoreRole... roles) {
        return as(Arrays.stream(roles).filter(pools::containsKey).findFirst().orElse(roles[0]));
    }

    /** {@return each store that this process opens, and whether it answers now} */
    public Map<StoreName, Boolean> answering() {
        return pools.keySet().stream().collect(Collectors.toMap(StoreRole::store, this::answers, (one, _) -> one, TreeMap::new));
    }

    private boolean answers(StoreRole role) {
        try {
            return as(role).selectOne().fetch().isNotEmpty();
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    private static HikariDataSource pool(StoreRole role, Login login) {
        var config = new HikariConfig();
        config.setPoolName(role.loginName());
        config.setJdbcUrl(login.url());
        config.setUsername(role.loginName());
        config.setPassword(login.password());
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
