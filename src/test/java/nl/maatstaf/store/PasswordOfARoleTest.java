package nl.maatstaf.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PasswordUtil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordOfARoleTest {

    @Test
    void aServerThatAsksForAPasswordLetsItInAndNoOther() throws Exception {
        DSLContext owner = TestStores.asOwner(StoreName.STAFF);
        owner.execute("DROP ROLE IF EXISTS scram_probe");
        owner.execute("CREATE ROLE scram_probe LOGIN PASSWORD '" + PasswordUtil.encodeScramSha256("geheim-1".toCharArray()) + "'");
        owner.execute("GRANT CONNECT ON DATABASE " + owner.fetchSingle("SELECT current_database()").get(0) + " TO scram_probe");
        Path whoIsAsked = Path.of(owner.fetchSingle("SHOW hba_file").get(0, String.class));
        if (Files.isWritable(whoIsAsked)) {
            // The embedded server trusts everybody; it asks this one role for its password.
            Files.writeString(whoIsAsked, "host all scram_probe all scram-sha-256\n" + Files.readString(whoIsAsked));
            owner.execute("SELECT pg_reload_conf()");
        }
        String url = owner.connectionResult(connection -> connection.getMetaData().getURL());
        try {
            assertThatThrownBy(() -> signIn(url, "geheim-2")).hasMessageContaining("password authentication failed");
            assertThat(signIn(url, "geheim-1")).isEqualTo("scram_probe");
        } finally {
            owner.execute("DROP OWNED BY scram_probe");
            owner.execute("DROP ROLE scram_probe");
        }
    }

    private static String signIn(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url.replaceAll("\\?.*", ""), "scram_probe", password)) {
            return DSL.using(connection).fetchSingle("SELECT current_user").get(0, String.class);
        }
    }

    @Test
    void aRoleIsPreparedByWhatTheServerKeepsAndNotByItsPassword() {
        assertThat(TestStores.asOwner(StoreName.STAFF)
                .fetchSingle("SELECT rolpassword FROM pg_authid WHERE rolname = 'staff_signin'").get(0, String.class))
                .startsWith("SCRAM-SHA-256$");
    }
}
