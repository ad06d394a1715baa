package nl.maatstaf.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import nl.maatstaf.Maatstaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * The municipality knows everybody in the frame, and can look at everything that it can reach, as a visitor, as an
 * official and with the passwords of its own doors to the stores. What it sees is the same, byte for byte, whoever
 * answered and whoever refused.
 */
class MunicipalityCrawlIT {

    /** What is no page of the application, and may answer all the same. */
    private static final List<String> OTHER_PATHS = List.of("robots.txt", "favicon.ico", "sitemap.xml", "error", "actuator",
            "actuator/health", "actuator/metrics", "actuator/env", "niet-hier", "gemeente/2026Q3", "VAADIN/", "login",
            "webauthn/authenticate/options", ".well-known/security.txt", "veldwerk/mensen/2", "veldwerk/mensen/679", "meedoen?code=1", "aanleveren?cohort=A",
            "open-data/almere-45plus/release-2026Q2.csv", "open-data/almere-45plus/release-2026Q3.csv", "open-data/almere-45plus/codebook.md",
            "open-data/almere-45plus/report-municipality-2026Q2.nl.html", "open-data/almere-45plus/report-participants-2026Q3.en.html");

    @Test
    void whatTheMunicipalityReachesIsTheSameWhoeverAnsweredAndWhoeverRefused(@TempDir Path first, @TempDir Path second,
            @TempDir Path third, @TempDir Path surveys) throws IOException {
        IntakeIT.withInflow(surveys);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Seen base = run(first, surveys, port, 0, false);
        Seen others = run(second, surveys, port, 1, false);
        Seen refusing = run(third, surveys, port, 0, true);

        assertThat(others.answered()).as("who answered").isNotEqualTo(base.answered()).hasSameSizeAs(base.answered());
        assertThat(refusing.refused()).as("who refused").doesNotContainAnyElementsOf(base.refused());
        System.out.printf("Crawled three times: %d pages as a browser shows them, %d other answers, %d queries with %d rows,"
                        + " %d bytes each time; of %d people who answered %d others gave an answer; %d and %d others refused%n",
                base.count("page "), base.count("file "), base.count("rows "), base.rows(), base.bytes(),
                base.answered().size(), difference(base.answered(), others.answered()), base.refused().size(), refusing.refused().size());
        assertSoftly(both -> {
            both.assertThat(Crawl.differences(base.found(), others.found())).as("the same answers from other people").isEmpty();
            both.assertThat(Crawl.differences(base.found(), refusing.found())).as("refusals by other people").isEmpty();
        });
    }

    /** What one run showed, beside what it must not show. */
    private record Seen(SortedMap<String, String> found, Set<String> answered, List<String> refused) {

        long count(String kind) {
            return found.keySet().stream().filter(key -> key.startsWith(kind)).count();
        }

        long rows() {
            return found.entrySet().stream().filter(entry -> entry.getKey().startsWith("rows "))
                    .mapToLong(entry -> Long.parseLong(entry.getValue().substring(0, entry.getValue().indexOf(' ')))).sum();
        }

        long bytes() {
            return found.values().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
        }
    }

    private static Seen run(Path data, Path surveys, int port, int shift, boolean otherRefusals) {
        Recast.shift = shift;
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Maatstaf.class).sources(Recast.class)
                .run("--server.port=" + port, "--maatstaf.data=" + data, "--maatstaf.surveys=" + surveys);
                Chromium chromium = new Chromium()) {
            List<String> refused = new FieldworkInBetween(application, otherRefusals).happens();
            var municipality = new Municipality(application, chromium, "http://localhost:" + port + "/");
            return new Seen(municipality.looks(Crawl.routes(application).stream()
                    .map(route -> route.replaceAll(":[^/]+", "1")).toList(), OTHER_PATHS),
                    application.getBean(Recast.class).answered(), refused);
        }
    }

    private static long difference(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).count();
    }
}
