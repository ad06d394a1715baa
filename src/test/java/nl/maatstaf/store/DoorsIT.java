package nl.maatstaf.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.staff.InviteAdministrator;
import nl.maatstaf.staff.audit.AuditCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Processes as they run with real servers: each with its own doors, and the logins and keys of those. */
class DoorsIT {

    private static final String OWNER_PASSWORD = "the owner's own password";
    private static final Map<Door, String> PAGES = Map.of(Door.RESPONDENT, "meedoen", Door.DASHBOARD, "gemeente",
            Door.FIELDWORK, "inloggen", Door.INTAKE, "inloggen", Door.EVALUATION, "inloggen", Door.ADMINISTRATION, "inloggen");

    private static final Map<String, String> INSTITUTE = Map.of("name", "Instituut", "street", "Laan 1", "town",
            "1300 AA Almere", "phone", "036 123 45 67", "link", "https://vragen.test/meedoen", "mail", "post@team.test",
            "signed-by", "A. Bakker");

    private static EmbeddedServer server;
    private static Path all;
    private static Path surveys;

    private final Path folder;

    DoorsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void prepare(@TempDir Path files) throws IOException {
        server = new EmbeddedServer(files.resolve("server"));
        all = files.resolve("secrets");
        surveys = DutchSurveys.in(files.resolve("surveys"));
        for (StoreName store : StoreName.values()) {
            assertThat(PrepareCommand.run(List.of("--store", store.key(), "--url", url(store), "--owner", "postgres",
                            "--secrets", all.toString()), Map.of("MAATSTAF_OWNER_PASSWORD", OWNER_PASSWORD),
                    silent(), System.err)).isZero();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aProcessWithOneDoorServesThatDoorAndNoOther(Door door) throws IOException {
        try (ConfigurableApplicationContext process = start(Set.of(door))) {
            for (Door other : Door.values()) {
                assertThat(status(process, "localhost", requireNonNull(PAGES.get(other))))
                        .as(door.key() + " asked for " + PAGES.get(other))
                        .isEqualTo(other == door || other.staffed() && door.staffed() ? 200 : door.staffed() ? 302 : 404);
            }
            assertThat(status(process, "localhost", "")).isEqualTo(200);
        }
    }

    @Test
    void aDashboardAloneCannotReachTheOtherStores() throws Exception {
        try (ConfigurableApplicationContext process = start(Set.of(Door.DASHBOARD))) {
            Stores stores = process.getBean(Stores.class);
            EnumSet<StoreRole> others = EnumSet.complementOf(EnumSet.of(StoreRole.RELEASE_DASHBOARD));
            for (StoreRole role : others) {
                assertThatThrownBy(() -> stores.as(role)).as(role.loginName()).hasMessageContaining("opens no door");
            }
            Secrets secrets = process.getBean(Secrets.class);
            for (Secret secret : Secret.values()) {
                assertThatThrownBy(() -> secrets.get(secret)).hasMessageContaining("was not given the secret");
            }
        }
        // And with the one login that it was given, whatever it would try.
        String password = Files.readString(all.resolve("release_dashboard"));
        for (StoreName store : StoreName.values()) {
            if (store == StoreName.RELEASE) {
                assertThatCode(() -> DriverManager.getConnection(url(store), "release_dashboard", password).close())
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> DriverManager.getConnection(url(store), "release_dashboard", password).close())
                        .as(store.key()).hasMessageContaining("permission denied for database");
            }
        }
    }

    @Test
    void aProcessThatWasGivenTooLittleOrTooMuchDoesNotStartAndSaysWhat() throws IOException {
        give(EnumSet.of(Door.DASHBOARD));
        assertThatThrownBy(() -> run("respondent", List.of(StoreName.RESPONSE)))
                .hasStackTraceContaining("was not given: response_respondent, code-pepper");
        give(EnumSet.of(Door.RESPONDENT, Door.DASHBOARD));
        assertThatThrownBy(() -> run("dashboard", List.of(StoreName.RELEASE)))
                .hasStackTraceContaining("must not hold: code-pepper, response_respondent");
        assertThatThrownBy(() -> run("dashboard", List.of(StoreName.RELEASE, StoreName.CONTACT)))
                .hasStackTraceContaining("must not know where these stores are: contact");
        assertThatThrownBy(() -> run("dashboard", List.of(StoreName.RELEASE), "--maatstaf.store.release.password=hunter2"))
                .hasStackTraceContaining("must not know who owns the store release");
        assertThatThrownBy(() -> run("dashboard,contact", List.of(StoreName.RELEASE)))
                .hasStackTraceContaining("There is no door 'contact'");
    }

    @Test
    void fieldworkThatDoesNotKnowWhoWritesTheLettersDoesNotStartAndSaysWhat() throws IOException {
        give(EnumSet.of(Door.FIELDWORK));
        List<String> settings = settings("fieldwork", new Doors(EnumSet.of(Door.FIELDWORK), Map.of()).stores());
        settings.removeIf(setting -> setting.startsWith("--maatstaf.institute.phone="));
        assertThatThrownBy(() -> SpringApplication.run(Maatstaf.class, settings.toArray(String[]::new)))
                .hasStackTraceContaining("people must be able to reach it. Missing: maatstaf.institute.phone.");
    }

    @Test
    void aDoorWithAHostNameOfItsOwnIsFoundThereAndNowhereElse() throws IOException {
        Set<Door> doors = EnumSet.of(Door.RESPONDENT, Door.EVALUATION);
        try (ConfigurableApplicationContext process = start(doors,
                "--maatstaf.host.respondent=vragen.test", "--maatstaf.host.evaluation=team.test")) {
            assertThat(status(process, "vragen.test", "meedoen")).isEqualTo(200);
            assertThat(status(process, "team.test", "meedoen")).isEqualTo(404);
            assertThat(status(process, "team.test", "inloggen")).isEqualTo(200);
            assertThat(status(process, "vragen.test", "inloggen")).isEqualTo(404);
        }
    }

    @Test
    void theFirstAdministratorIsInvitedOnceAndWithTheFilesOfOneDoorAndThatIsInTheChain() throws IOException {
        give(EnumSet.of(Door.ADMINISTRATION));
        List<String> settings = settings("administration", List.of(StoreName.STAFF));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(InviteAdministrator.run(Stream.concat(Stream.of("--name", "noor"), settings.stream()).toList(),
                Maatstaf.class, out, out)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("/inloggen/uitnodiging#");
        said.reset();
        assertThat(AuditCommand.run(Stream.concat(Stream.of("verify"), settings.stream()).toList(), out, out))
                .as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("OK: the audit chain holds; entries: 1");
    }

    @Test
    void prepareSaysWhatEachProcessNeedsAndKeepsWhatThereIs() throws IOException {
        String before = Files.readString(all.resolve("contact_fieldwork"));
        var said = new ByteArrayOutputStream();
        assertThat(PrepareCommand.run(List.of("--store", "contact", "--url", url(StoreName.CONTACT), "--owner", "postgres",
                "--secrets", all.toString()), Map.of("MAATSTAF_OWNER_PASSWORD", OWNER_PASSWORD),
                new PrintStream(said, true, StandardCharsets.UTF_8), System.err)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("fieldwork: code-seal, contact_allocation, contact_fieldwork")
                .doesNotContain(before);
        assertThat(Files.readString(all.resolve("contact_fieldwork"))).isEqualTo(before);
    }

    @Test
    void prepareSaysInOneSentenceWhatItLacks() {
        assertThat(refusal(List.of("--store", "contact"), Map.of())).startsWith("prepare needs these options");
        assertThat(refusal(List.of("--store", "contact", "--url", "x", "--owner", "y", "--secrets", "z"), Map.of()))
                .startsWith("Put the password of the store's owner in");
        assertThat(refusal(List.of("--store", "kontact", "--url", "x", "--owner", "y", "--secrets", "z"),
                Map.of("MAATSTAF_OWNER_PASSWORD", "x"))).startsWith("There is no store 'kontact'");
        assertThat(refusal(List.of("--store", "contact", "--url", "jdbc:postgresql://localhost:1/contact", "--owner", "y",
                "--secrets", folder.toString()), Map.of("MAATSTAF_OWNER_PASSWORD", "x")))
                .startsWith("The store contact can't be reached");
    }

    private static String refusal(List<String> arguments, Map<String, String> environment) {
        var said = new ByteArrayOutputStream();
        assertThat(PrepareCommand.run(arguments, environment, silent(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(3);
        return said.toString(StandardCharsets.UTF_8);
    }

    private ConfigurableApplicationContext start(Set<Door> doors, String... more) throws IOException {
        give(doors);
        return run(String.join(",", doors.stream().map(Door::key).toList()),
                new Doors(doors, Map.of()).stores(), more);
    }

    /** Puts the files of these doors, and no others, in the folder of this process. */
    private void give(Set<Door> doors) throws IOException {
        for (Path file : Files.exists(folder.resolve("given")) ? listed(folder.resolve("given")) : List.<Path>of()) {
            Files.delete(file);
        }
        Files.createDirectories(folder.resolve("given"));
        var names = new ArrayList<String>();
        doors.forEach(door -> door.roles().forEach(role -> names.add(role.loginName())));
        doors.forEach(door -> door.secrets().forEach(secret -> names.add(secret.key())));
        for (String name : Set.copyOf(names)) {
            Files.copy(all.resolve(name), folder.resolve("given").resolve(name));
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private ConfigurableApplicationContext run(String doors, Iterable<StoreName> stores, String... more) {
        List<String> settings = settings(doors, stores);
        settings.addAll(Arrays.asList(more));
        return SpringApplication.run(Maatstaf.class, settings.toArray(String[]::new));
    }

    private List<String> settings(String doors, Iterable<StoreName> stores) {
        var settings = new ArrayList<>(List.of("--server.port=0", "--maatstaf.doors=" + doors,
                "--maatstaf.data=" + folder.resolve("data"), "--maatstaf.secrets=" + folder.resolve("given"),
                "--maatstaf.erasures=" + folder.resolve("erasures"), "--maatstaf.surveys=" + surveys));
        INSTITUTE.forEach((key, value) -> settings.add("--maatstaf.institute." + key + "=" + value));
        stores.forEach(store -> settings.add("--maatstaf.store." + store.key() + ".url=" + url(store)));
        return settings;
    }

    private static String url(StoreName store) {
        return requireNonNull(server.connections().get(store)).url();
    }

    /** By hand, because Java's own client writes the host that it connects to. */
    private static int status(ConfigurableApplicationContext process, String host, String path) throws IOException {
        int port = requireNonNull(process.getEnvironment().getProperty("local.server.port", Integer.class));
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET /" + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n"
                    + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String line = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(line.length() - 3));
        }
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
