package nl.maatstaf.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Attempt;
import nl.maatstaf.responding.Caller;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.responding.Right;
import nl.maatstaf.responding.Rights;
import nl.maatstaf.staff.Role;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The drill: a backup, somebody who has everything erased after it, a disaster, and the backup put back. */
class RestoreDrillIT {

    private static final String STUDY = "almere-45plus";

    @TempDir
    Path folder;

    @Test
    void whoErasedAfterTheBackupIsStillGoneWhenItIsPutBackAndEverythingElseIsAsItWas() {
        AccessCode code;
        Map<String, Integer> before;
        try (ConfigurableApplicationContext application = start()) {
            code = codeOfSomebodyWhoMayAnswer(application);
            before = rows(application);
            assertThat(said(BackupCommand.Way.BACKUP, 3)).as("while it runs").contains("Another Maatstaf is running");
        }
        assertThat(said(BackupCommand.Way.BACKUP, 0)).contains("All stores are in");
        Map<String, Integer> without;
        try (ConfigurableApplicationContext application = start()) {
            assertThat(application.getBean(Rights.class).exercise(new Caller(() -> "198.51.100.7"), code, Right.ERASE))
                    .isInstanceOf(Attempt.Made.class);
            without = rows(application);
            assertThat(without.get("answer")).isLessThan(before.get("answer"));
            owner(application).execute("DELETE FROM trajectory");
        }
        assertThat(said(BackupCommand.Way.RESTORE, 0)).contains("All stores are as they were");
        try (ConfigurableApplicationContext application = start()) {
            assertThat(rows(application)).isEqualTo(without);
            assertThat(application.getBean(Responding.class).open(code)).isEmpty();
        }
        assertThat(said(BackupCommand.Way.RESTORE, 3)).as("what was replaced is not thrown away").contains("postgres.replaced");
    }

    @Test
    void aFileThatIsNoBackupChangesNothing() throws Exception {
        Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(folder.resolve("data/postgres/PG_VERSION"), "18");
        Files.writeString(folder.resolve("backup.zip"), "no zip");
        assertThat(said(BackupCommand.Way.RESTORE, 3)).contains("nothing was changed");
        assertThat(folder.resolve("data/postgres/PG_VERSION")).hasContent("18");
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(Maatstaf.class, "--server.port=0", "--maatstaf.data=" + folder.resolve("data"));
    }

    private String said(BackupCommand.Way way, int exit) {
        var said = new ByteArrayOutputStream();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(BackupCommand.run(way, List.of("--data", folder.resolve("data").toString(), "--file",
                folder.resolve("backup.zip").toString()), Map.of(), System::nanoTime, to, to)).isEqualTo(exit);
        System.out.println(said.toString(StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static AccessCode codeOfSomebodyWhoMayAnswer(ConfigurableApplicationContext application) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("fieldwork", null,
                List.of(Role.FIELDWORK.authority())));
        try {
            return application.getBean(Fieldwork.class).letters(STUDY).stream().map(letter -> letter.code())
                    .filter(code -> application.getBean(Responding.class).open(code).isPresent()).findFirst().orElseThrow();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** How many rows every table of the response store has. */
    private static Map<String, Integer> rows(ConfigurableApplicationContext application) {
        var rows = new TreeMap<String, Integer>();
        DSLContext owner = owner(application);
        for (Table<?> table : owner.meta().getSchemas("public").getFirst().getTables()) {
            rows.put(table.getName(), owner.fetchCount(table));
        }
        return rows;
    }

    private static DSLContext owner(ConfigurableApplicationContext application) {
        StoreConnection owner = requireNonNull(application.getBean(EmbeddedServer.class).connections().get(StoreName.RESPONSE));
        return DSL.using(owner.url(), owner.user(), owner.password());
    }
}
