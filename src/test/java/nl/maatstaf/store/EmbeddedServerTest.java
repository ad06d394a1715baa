package nl.maatstaf.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedServerTest {

    @Test
    void writesAreOnDiskBeforeTheyAreAcknowledgedAndStayAfterARestart(@TempDir Path folder) throws SQLException {
        try (var server = new EmbeddedServer(folder)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            run(server, "CREATE TABLE kept AS SELECT 'still here' AS word");
        }
        try (var server = new EmbeddedServer(folder)) {
            assertThat(ask(server, "SELECT word FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void aSecondMaatstafOnTheSameFolderIsRefusedAndTheFirstRunsOn(@TempDir Path folder) throws SQLException {
        try (var server = new EmbeddedServer(folder)) {
            assertThatThrownBy(() -> new EmbeddedServer(folder))
                    .isInstanceOf(StoreUnavailableException.class).hasMessageContaining("Another Maatstaf is running");
            assertThat(ask(server, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    private static String ask(EmbeddedServer server, String question) throws SQLException {
        StoreConnection owner = requireNonNull(server.connections().get(StoreName.RESPONSE));
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement(); var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(EmbeddedServer server, String work) throws SQLException {
        StoreConnection owner = requireNonNull(server.connections().get(StoreName.RESPONSE));
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(work);
        }
    }
}
