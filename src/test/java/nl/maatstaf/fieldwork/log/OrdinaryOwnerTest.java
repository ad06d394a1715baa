package nl.maatstaf.fieldwork.log;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The contact store, made by somebody who owns its database and is no superuser. */
class OrdinaryOwnerTest {

    @Test
    void searchByPartOfANameNeedsNoSuperuser() throws SQLException {
        StoreConnection superuser = TestStores.owner(StoreName.CONTACT);
        String name = "ordinary_" + UUID.randomUUID().toString().replace("-", "");
        TestStores.asOwner(StoreName.CONTACT).execute("CREATE ROLE " + name + " LOGIN CREATEROLE PASSWORD 'ordinary'");
        TestStores.asOwner(StoreName.CONTACT).execute("CREATE DATABASE " + name + " OWNER " + name);
        String url = superuser.url().replaceFirst("/contact$", "/" + name);
        Flyway.configure().dataSource(url, name, "ordinary").locations("filesystem:db/contact").load().migrate();
        try (var connection = DriverManager.getConnection(url, name, "ordinary")) {
            assertThat(DSL.using(connection).fetchValue("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'"))
                    .isEqualTo(1L);
            assertThat(DSL.using(connection).fetchValue("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo(false);
        }
    }
}
