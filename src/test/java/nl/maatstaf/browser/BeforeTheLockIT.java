package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.analysis.Bundles;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.NotLockedException;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.QuarterCounts;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.analysis.engine.Progress;
import nl.maatstaf.analysis.evaluate.EvaluateCommand;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.analysis.export.ExportRefusedException;
import nl.maatstaf.analysis.export.ExportRequest;
import nl.maatstaf.analysis.export.Exports;
import nl.maatstaf.analysis.pseudonymous.PseudonymousReader;
import nl.maatstaf.analysis.pseudonymous.PseudonymousRequest;
import nl.maatstaf.analysis.report.ResearchReports;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.staff.Role;
import nl.maatstaf.study.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Everything that an evaluator can open and take away, twice over the same answers from the same people, many of whom are
 * in another arm the second time. Before the plan is locked all of it is the same but for what is drawn anew each time
 * (pseudonyms, tokens), so nothing of it hangs on who is in which arm. Afterwards the very same look sees other figures,
 * and still no p-value, because the planned end has not come.
 */
class BeforeTheLockIT {

    private static final String STUDY = FieldworkInBetween.STUDY;
    private static final String EVALUATORS = "onderzoek";
    private static final Terms TERMS = new Terms("Een tweede team rekent alles na", "OV-2026-17");
    private static final int FEWEST = 10;
    private static final int BAD_INPUT = 3;

    /**
     * What an evaluator can press before the lock, on all pages together but the one that shows questionnaires, which has
     * nothing of a study. Whoever adds a button sees to it that what comes of it is looked at here.
     */
    private static final List<String> BUTTONS = List.of("English", "Maak het bestand", "Plan tekenen", "Sluiten", "Uitloggen");
    private static final String QUESTIONNAIRES = EVALUATORS + "/vragenlijsten";
    private static final String PAGE = "page evaluator: /";

    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*>([^<]+)</button>");
    private static final Pattern P_VALUE = Pattern.compile(String.join("|",
            "(?i)\\bp(-waarde|-value)?\\s*([=<≤]|&lt;)\\s*0?[.,]\\d", "p-(waarde|value)\\W+((is|van|of|was)\\W+)?\\d",
            "<th[^>]*>p</th>", "\"(p|adjusted)\":"));
    private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-f]{12,64}\\b");

    @Test
    void beforeTheLockAllIsTheSameWhoeverIsInWhichArmAndBeforeTheEndNothingHasAPValue(@TempDir Path first,
            @TempDir Path second) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Seen base = look(first, port, 0);
        Seen others = look(second, port, 1);

        System.out.printf("Looked twice before the lock and twice after: %d pages as a browser shows them, %d files and"
                + " other answers; then %d and %d%n", pages(base.before), base.before.size() - pages(base.before),
                pages(base.after), base.after.size() - pages(base.after));
        assertSoftly(all -> {
            all.assertThat(Crawl.differences(base.before, others.before)).as("other arms before the lock").isEmpty();
            all.assertThat(buttons(base.before)).as("what can be pressed before the lock").containsExactlyElementsOf(BUTTONS);
            all.assertThat(Crawl.differences(base.figures(), others.figures())).as("other arms once it is locked")
                    .extracting(difference -> difference.lines().findFirst().orElseThrow())
                    .containsAll(base.figures().keySet());
            for (Seen seen : List.of(base, others)) {
                all.assertThat(withPValue(seen.before)).as("p-values before the lock").isEmpty();
                all.assertThat(withPValue(seen.after)).as("p-values before the end").isEmpty();
            }
        });
    }

    /** What was seen before the lock and after it. */
    private record Seen(SortedMap<String, String> before, SortedMap<String, String> after) {

        /** What must tell the arms apart once it may: else this test would not see them before either. */
        SortedMap<String, String> figures() {
            var figures = new TreeMap<String, String>();
            after.forEach((key, content) -> {
                if (key.matches("(page evaluator: /onderzoek(/resultaten/.*)?|report .*|bundle .*results.json|export wide.csv)")
                        && !key.endsWith("/" + Part.POWER.code())) {
                    figures.put(key, FINGERPRINT.matcher(content).replaceAll("#"));
                }
            });
            assertThat(figures).hasSizeGreaterThan(Part.values().length);
            return figures;
        }
    }

    private static Seen look(Path data, int port, int shift) throws IOException {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Maatstaf.class).sources(OtherArms.class)
                .run("--server.port=" + port, "--maatstaf.data=" + data, "--" + OtherArms.SHIFT + "=" + shift);
                Chromium chromium = new Chromium(); BrowserContext desk = chromium.context()) {
            String address = "http://localhost:" + port + "/";
            Page page = signedIn(desk, address);
            List<String> routes = routes(application);
            SortedMap<String, String> before = Crawl.of("evaluator", page, address, routes, List.of());
            exported(page, address, before);
            FieldworkInBetween.as("analist", Role.EVALUATOR, () -> refused(application));
            commandRefuses(before.get("export long.csv"), data);
            lock(application);
            SortedMap<String, String> after = Crawl.of("evaluator", page, address, routes, List.of());
            exported(page, address, after);
            FieldworkInBetween.as("analist", Role.EVALUATOR, () -> taken(application, after));
            return new Seen(before, after);
        }
    }

    /**
     * Every page below that of evaluators, for every study and part; the rest they come to by links. A new page with
     * something else that varies needs its values here.
     */
    private static List<String> routes(ConfigurableApplicationContext application) {
        Map<String, List<String>> varies = Map.of(
                ":study", List.copyOf(application.getBean(Surveys.class).protocols().keySet()),
                ":part", Arrays.stream(Part.values()).map(Part::code).toList());
        List<String> routes = Crawl.routes(application).stream().filter(route -> route.startsWith(EVALUATORS)).toList();
        for (var name : varies.entrySet()) {
            routes = routes.stream().flatMap(route -> name.getValue().stream()
                    .map(value -> route.replace(name.getKey(), value))).distinct().toList();
        }
        assertThat(routes).hasSizeGreaterThan(Part.values().length).noneMatch(route -> route.contains(":"));
        return routes;
    }

    private static Page signedIn(BrowserContext desk, String address) {
        Page page = desk.newPage();
        page.navigate(address + EVALUATORS);
        page.getByLabel("Naam").fill("analist");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
        Pages.next(page, "Inloggen");
        Pages.heading(page, "De twee groepen vergeleken");
        return page;
    }

    /** The one file that can be made before the lock, made as an evaluator makes it; with arms once the page offers that. */
    private static void exported(Page page, String address, SortedMap<String, String> found) throws IOException {
        page.navigate(address + EVALUATORS + "/uitvoer");
        page.getByLabel("Waarvoor is dit bestand?").fill(TERMS.purpose());
        page.getByLabel("Onder welke overeenkomst?").fill(TERMS.agreement());
        Pages.next(page, "Maak het bestand");
        Download download = page.waitForDownload(new Page.WaitForDownloadOptions().setTimeout(180_000),
                () -> page.locator("a.main-button").click(new Locator.ClickOptions().setTimeout(170_000)));
        entries(download.path(), "export ", found);
    }

    /** Every text in a zip. Pseudonyms are drawn anew for each export, and the order of people with them; Parquet has the same tables. */
    private static void entries(Path zip, String kind, SortedMap<String, String> found) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().filter(one -> !one.getName().endsWith(".parquet")).toList()) {
                String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                Stream<String> lines = FINGERPRINT.matcher(text).replaceAll("#").lines();
                found.put(kind + entry.getName(), text.startsWith("pseudonym,")
                        ? lines.map(line -> line.replaceFirst("^\\d+,", "")).sorted().collect(Collectors.joining("\n"))
                        : lines.collect(Collectors.joining("\n")));
            }
        }
    }

    /** Whatever an evaluator can call that has arms in it. */
    private static boolean refused(ConfigurableApplicationContext application) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Evaluation evaluation = application.getBean(Evaluation.class);
        Bundles bundles = application.getBean(Bundles.class);
        assertThatThrownBy(() -> evaluation.run(STUDY)).isInstanceOf(NotLockedException.class);
        assertThatThrownBy(() -> evaluation.latest(STUDY)).isInstanceOf(NotLockedException.class);
        assertThatThrownBy(() -> bundles.writeWithoutData(STUDY, nowhere)).isInstanceOf(Bundles.Refused.class);
        assertThatThrownBy(() -> bundles.writeWithData(STUDY, TERMS, nowhere, Progress.NONE)).isInstanceOf(Bundles.Refused.class);
        for (PaperFormat format : PaperFormat.values()) {
            assertThatThrownBy(() -> application.getBean(ResearchReports.class).write(STUDY, Locale.ENGLISH, format, nowhere,
                    _ -> { })).isInstanceOf(NotLockedException.class);
        }
        assertThatThrownBy(() -> application.getBean(Exports.class).export(new ExportRequest(STUDY, true, FEWEST, TERMS),
                new SecureRandom(), nowhere, (_, _) -> { })).isInstanceOf(ExportRefusedException.class);
        assertThatThrownBy(() -> application.getBean(PseudonymousReader.class).read(
                new PseudonymousRequest(STUDY, 1, true, FEWEST), new SecureRandom(), data -> {
                    data.people(_ -> { });
                    return true;
                })).isInstanceOf(IllegalStateException.class);
        Publication publication = application.getBean(Publication.class);
        assertThat(publication.releasable(STUDY)).isEmpty();
        var quarter = new Quarter(2025, 4);
        assertThatThrownBy(() -> application.getBean(QuarterCounts.class).of(STUDY, quarter, List.of("life_rating"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> publication.propose(STUDY, quarter, nl.maatstaf.publication.protection.Progress.NONE)).isInstanceOf(IllegalStateException.class);
        assertThat(publication.proposals(STUDY)).isEmpty();
        return true;
    }

    /** The command reads no store. Of what can be taken away before the lock it can make no comparison: there is no arm in it. */
    private static void commandRefuses(String exported, Path data) throws IOException {
        List<String> lines = exported.lines().toList();
        String head = lines.stream().filter(line -> line.startsWith("pseudonym,")).findFirst().orElseThrow();
        Path csv = Files.writeString(data.resolve("long.csv"), head + "\n" + lines.stream().filter(line -> !line.equals(head))
                .map(line -> "1," + line).collect(Collectors.joining("\n")));
        var said = new ByteArrayOutputStream();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(EvaluateCommand.run(List.of("--data", csv.toString(), "--model", "value ~ arm*wave", "--participant", "pseudonym",
                "--out", data.resolve("out").toString()), to, to)).isEqualTo(BAD_INPUT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no column arm");
    }

    private static void lock(ConfigurableApplicationContext application) {
        for (String name : List.of("analist", "analist2")) {
            FieldworkInBetween.as(name, Role.EVALUATOR, () -> {
                application.getBean(PlanLock.class).sign(STUDY);
                return true;
            });
        }
        FieldworkInBetween.as("analist", Role.EVALUATOR, () -> assertThat(application.getBean(Evaluation.class).run(STUDY)).isPresent());
    }

    /** What is made at the press of a button once the plan is locked: reports and bundles. */
    private static boolean taken(ConfigurableApplicationContext application, SortedMap<String, String> found) {
        try {
            for (Locale language : List.of(Locale.of("nl"), Locale.ENGLISH)) {
                var report = new ByteArrayOutputStream();
                application.getBean(ResearchReports.class).write(STUDY, language, PaperFormat.HTML, report, _ -> { });
                found.put("report " + language, report.toString(StandardCharsets.UTF_8));
            }
            Path zip = Files.createTempFile("bundle", ".zip");
            try (OutputStream to = Files.newOutputStream(zip)) {
                application.getBean(Bundles.class).writeWithData(STUDY, TERMS, to, Progress.NONE);
            }
            entries(zip, "bundle with data ", found);
            try (OutputStream to = Files.newOutputStream(zip)) {
                application.getBean(Bundles.class).writeWithoutData(STUDY, to);
            }
            entries(zip, "bundle without data ", found);
            Files.delete(zip);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pages(SortedMap<String, String> found) {
        return found.keySet().stream().filter(key -> key.startsWith(PAGE)).count();
    }

    private static List<String> buttons(SortedMap<String, String> found) {
        var buttons = new TreeSet<String>();
        found.forEach((key, content) -> {
            if (key.startsWith(PAGE + EVALUATORS) && !key.endsWith(QUESTIONNAIRES)) {
                BUTTON.matcher(content).results().map(match -> match.group(1)).forEach(buttons::add);
            }
        });
        return List.copyOf(buttons);
    }

    private static List<String> withPValue(SortedMap<String, String> found) {
        return found.entrySet().stream().filter(entry -> !entry.getKey().startsWith("file ")).flatMap(entry ->
                P_VALUE.matcher(entry.getValue()).results().map(match -> entry.getKey() + ": " + entry.getValue().substring(
                        Math.max(0, match.start() - 60), Math.min(entry.getValue().length(), match.end() + 60)).replace('\n', '¶'))
                        .limit(3)).toList();
    }
}
