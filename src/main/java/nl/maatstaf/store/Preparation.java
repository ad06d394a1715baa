package nl.maatstaf.store;

import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.util.PasswordUtil;

/**
 * What the owner of a store does before any process opens it: make or renew its tables, and set the passwords of its
 * login roles. Nothing else is ever done as owner.
 */
final class Preparation {

    private Preparation() {}

    /**
     * Prepares a store. Doing it again changes nothing but the passwords.
     *
     * @param passwords the password of each login role of this store
     * @return the version that the store is at now
     */
    static String of(StoreName store, StoreConnection owner, Function<StoreRole, String> passwords) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations(folder(store))
                .load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailableException("The store " + store.key() + " can't be reached or prepared at "
                    + owner.url().replaceAll("\\?.*", "") + " as " + owner.user() + ": " + innermost(e).getMessage(), e);
        }
        DSLContext database = DSL.using(flyway.getConfiguration().getDataSource(), SQLDialect.POSTGRES);
        for (StoreRole role : StoreRole.of(store)) {
            // ALTER ROLE takes no bind values, so the server itself writes the statement, quoting the name and what it
            // keeps of a password: the password itself is in no statement and in no log.
            String statement = database.select(DSL.field("format('ALTER ROLE %I LOGIN PASSWORD %L', {0}, {1})",
                            String.class, DSL.val(role.loginName()), DSL.val(PasswordUtil.encodeScramSha256(passwords.apply(role).toCharArray()))))
                    .fetchSingle().value1();
            database.execute(statement);
            // A process looks whether the store is as new as itself.
            database.execute("GRANT SELECT ON flyway_schema_history TO " + role.loginName());
        }
        return String.valueOf(flyway.info().current().getVersion());
    }

    static String folder(StoreName store) {
        return "classpath:db/" + store.key();
    }

    static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : innermost(cause);
    }
}
