package nl.maatstaf.health;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.maatstaf.Maatstaf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators may watch, on a port of its own. */
class WatchingIT {

    private static ConfigurableApplicationContext application;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        application = SpringApplication.run(Maatstaf.class, "--server.port=0", "--management.server.port=" + port,
                "--maatstaf.data=" + data);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void healthAndReadinessSayWhetherEachStoreAnswersAndNoMore() throws Exception {
        assertThat(watch("health").body()).contains("\"status\":\"UP\"", "\"stores\"").doesNotContain("jdbc", "postgres", "/");
        assertThat(watch("health/liveness").statusCode()).isEqualTo(200);
        assertThat(watch("health/readiness").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void metricsAreOfTheMachineAndDoNotChangeByNameWhenSomebodyAnswers() throws Exception {
        List<String> before = names(watch("prometheus").body());
        assertThat(get(Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")), "meedoen")
                .statusCode()).isEqualTo(200);
        assertThat(names(watch("prometheus").body())).isEqualTo(before).contains("jvm_memory_used_bytes")
                .noneMatch(name -> Pattern.compile("http|session|request|jdbc|hikari|executor|tomcat").matcher(name).find());
    }

    @Test
    void nothingElseIsThereAndNothingOfItAtThePortOfThePages() throws Exception {
        for (String closed : List.of("env", "heapdump", "beans", "loggers", "threaddump", "configprops", "shutdown", "sbom")) {
            assertThat(watch(closed).statusCode()).as(closed).isIn(302, 404);
        }
        int pages = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        for (String path : List.of("actuator", "actuator/health", "actuator/prometheus")) {
            assertThat(get(pages, path).statusCode()).as(path).isEqualTo(302);
        }
        assertThat(get(port, "meedoen").statusCode()).as("no page at the port for watching").isIn(302, 401, 403, 404);
    }

    private static List<String> names(String metrics) {
        return metrics.lines().filter(line -> line.startsWith("# TYPE ")).map(line -> line.split(" ")[2]).sorted().toList();
    }

    private static HttpResponse<String> watch(String endpoint) throws Exception {
        return get(port, "actuator/" + endpoint);
    }

    private static HttpResponse<String> get(int at, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + at + "/" + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
