import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Makes the jOOQ classes of every store: a throwaway PostgreSQL, the migrations of {@code db/<store>}, the generator.
 * A database of its own per store keeps the stores as separate here as they are in use.
 *
 * <p>Arguments: the folder {@code db}, the folder to write to. Does nothing while neither this file nor {@code db}
 * has changed since the classes were written.
 */
public class GenerateDatabase {

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path stamp = target.resolve("made-from.sha256");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (Path store : storesIn(migrations)) {
                generate(server, store, target);
            }
        }
        Files.writeString(stamp, fingerprint);
    }

    private static List<Path> storesIn(Path migrations) throws IOException {
        try (var folders = Files.list(migrations)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void generate(EmbeddedPostgres server, Path store, Path target) throws Exception {
        String name = store.getFileName().toString();
        try (var connection = server.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE " + name);
        }
        DataSource database = server.getDatabase("postgres", name);
        Flyway.configure().dataSource(database).locations("filesystem:" + store).load().migrate();
        try (var connection = database.getConnection()) {
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(new Configuration()
                    .withLogging(Logging.WARN)
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withInputSchema("public")
                                    .withOutputSchemaToDefault(true)
                                    .withExcludes("flyway_schema_history"))
                            .withGenerate(new Generate().withDaos(false).withPojos(false).withJavadoc(false))
                            .withTarget(new Target()
                                    .withPackageName("nl.maatstaf.database." + name)
                                    .withDirectory(target.toString()))));
        }
    }

    private static String fingerprint(Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
