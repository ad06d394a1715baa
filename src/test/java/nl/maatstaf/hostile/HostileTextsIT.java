package nl.maatstaf.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.analysis.export.ExportRequest;
import nl.maatstaf.analysis.export.Exports;
import nl.maatstaf.analysis.report.ResearchReports;
import nl.maatstaf.browser.Crawl;
import nl.maatstaf.browser.RunningDemo;
import nl.maatstaf.fieldwork.draw.Allocations;
import nl.maatstaf.fieldwork.draw.Samples;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.staff.Accounts;
import nl.maatstaf.staff.Role;
import nl.maatstaf.study.SampleDesign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Whatever anybody writes is shown as they wrote it, and never does anything: in definitions, in files of officials, in the
 * names of staff, in what exports are for, in what participants write, and in addresses. Seen by everybody who can see it.
 */
class HostileTextsIT {

    private static final int ACCOUNTS = 600;
    private static final int SECOND_EVALUATOR = 620;
    private static final int PURPOSE = 701;
    private static final int AGREEMENT = 706;
    private static final int ADDRESSES = 900;
    private static final int SIZE = 40;
    private static final int FEWEST = 10;

    private final Watched watched = new Watched();

    @Test
    void whateverAnybodyWritesIsShownAndNeverRuns(@TempDir Path data, @TempDir Path surveys, @TempDir Path files) throws IOException {
        int texts = HostileStudy.into(surveys);
        try (var demo = new RunningDemo(data, "--maatstaf.surveys=" + surveys)) {
            var hands = new HostileHands(demo, watched);
            as(Role.ADMINISTRATOR, () -> enrol(demo));
            try (BrowserContext desk = watched.watch(demo.desk())) {
                hands.handsIn(hands.signedIn(desk, account(Role.OFFICIAL)));
            }
            as(Role.FIELDWORK, () -> draw(demo));
            List<Path> reports = evaluate(demo, files);
            hands.answers(demo.codes.get(0), "nl", "Nederlands");
            hands.answers(demo.codes.get(1), "fa", "\u0641\u0627\u0631\u0633\u06cc");
            Staffed staffed = Staffed.of(demo);
            visit(staffed, hands, null, reports);
            for (Role role : Role.values()) {
                visit(staffed, hands, role, reports);
            }
            reflected(staffed);
            report(texts);
        }
    }

    private void report(int texts) {
        System.out.printf("Hostile texts: %d in definitions, %d kinds; shown %d times on %d pages, %d different ones%n", texts, Payloads.kinds(),
                watched.appearances(), watched.shown().size(), watched.seen("").size());
        watched.shown().forEach((page, numbers) -> System.out.println("  " + numbers.size() + " at " + page));
        assertSoftly(all -> {
            all.assertThat(watched.done()).as("what payloads did").isEmpty();
            all.assertThat(watched.seen("")).as("texts of definitions that were shown").hasSizeGreaterThan(300);
            all.assertThat(watched.seen("evaluator")).contains(ACCOUNTS + Role.EVALUATOR.ordinal(), SECOND_EVALUATOR).hasSizeGreaterThan(100);
            all.assertThat(watched.seen("participant")).contains(HostileHands.STORY).hasSizeGreaterThan(200);
            all.assertThat(watched.seen("administrator")).contains(1, PURPOSE, AGREEMENT, ACCOUNTS, SECOND_EVALUATOR);
            all.assertThat(watched.seen("fieldwork")).contains(1).hasSizeGreaterThan(50).anyMatch(HostileHands::isSomebody);
            all.assertThat(watched.seen("interviewer")).anyMatch(HostileHands::isSomebody);
            all.assertThat(watched.seen("official")).contains(1, HostileHands.NAMES);
            all.assertThat(watched.seen("public")).hasSizeGreaterThan(10);
            for (Role role : Role.values()) {
                String who = name(role);
                all.assertThat(watched.pages(who)).as("pages of " + who + " with a payload").isPositive();
            }
        });
    }

    private boolean enrol(RunningDemo demo) {
        Accounts accounts = demo.application.getBean(Accounts.class);
        for (Role role : Role.values()) {
            accounts.add(account(role), Staffed.PASSWORD, Set.of(role));
        }
        accounts.add("rol " + Payloads.of(SECOND_EVALUATOR), Staffed.PASSWORD, Set.of(Role.EVALUATOR));
        return true;
    }

    private static boolean draw(RunningDemo demo) {
        demo.application.getBean(Allocations.class).byBlocks(HostileStudy.INFLOW, HostileStudy.COHORT, new SplittableRandom(1));
        demo.application.getBean(Samples.class).draw(HostileStudy.INFLOW, HostileStudy.COHORT, new SampleDesign.Proportional(SIZE), new SplittableRandom(1));
        return true;
    }

    /** An export for a purpose, a release by two people, and the report in both languages. */
    private static List<Path> evaluate(RunningDemo demo, Path folder) {
        Publication publication = demo.application.getBean(Publication.class);
        List<Path> reports = as(Role.EVALUATOR, () -> {
            demo.application.getBean(Exports.class).export(new ExportRequest(Staffed.STUDY, false, FEWEST,
                    new Terms("Het doel is " + Payloads.of(PURPOSE), Payloads.of(AGREEMENT))), new SecureRandom(),
                    OutputStream.nullOutputStream(), (_, _) -> { });
            publication.releasable(Staffed.STUDY).forEach(quarter -> publication.propose(Staffed.STUDY, quarter, Progress.NONE));
            return Stream.of(Locale.of("nl"), Locale.ENGLISH).map(language -> written(demo, folder, language)).toList();
        });
        Staffed.as("rol " + Payloads.of(SECOND_EVALUATOR), Role.EVALUATOR, () -> {
            publication.proposals(Staffed.STUDY).stream().filter(publication::mayApprove)
                    .forEach(proposal -> publication.approve(Staffed.STUDY, proposal));
            return true;
        });
        return reports;
    }

    private static Path written(RunningDemo demo, Path folder, Locale language) {
        Path file = folder.resolve("report-" + language + ".html");
        try (OutputStream out = Files.newOutputStream(file)) {
            demo.application.getBean(ResearchReports.class).write(Staffed.STUDY, language, PaperFormat.HTML, out, _ -> { });
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page that somebody may open, in two languages, and each with payloads in its address; nobody where no role is given. */
    private void visit(Staffed staffed, HostileHands hands, @Nullable Role role, List<Path> reports) throws IOException {
        String address = staffed.demo().address;
        String who = role == null ? "public" : name(role);
        List<String> pages = new ArrayList<>(staffed.pages());
        Guest nobody = staffed.nobody();
        if (role == null) {
            pages.removeIf(page -> !nobody.opens(page));
        } else {
            Guest guest = staffed.signedIn(role);
            pages.removeIf(page -> nobody.opens(page) || !guest.opens(page));
        }
        try (BrowserContext desk = watched.watch(staffed.demo().desk())) {
            Page page = role == null ? desk.newPage() : hands.signedIn(desk, account(role));
            if (role == Role.FIELDWORK || role == Role.INTERVIEWER) {
                pages.add(hands.findsSomebody(who, page).substring(address.length()));
            }
            if (role == Role.EVALUATOR) {
                Stream.of(Part.values()).forEach(part -> pages.add("onderzoek/resultaten/" + Staffed.STUDY + "/" + part.code()));
                reports.forEach(report -> watched.look(who, at(page, report.toUri().toString()), report.getFileName().toString()));
            }
            if (role == null) {
                Stream.of("municipality-2026Q2.nl", "municipality-2026Q3.en", "participants-2026Q3.nl", "participants-2026Q2.en").forEach(report ->
                        pages.add("open-data/" + Staffed.STUDY + "/report-" + report + ".html"));
            }
            for (String language : List.of("English", "Nederlands")) {
                pages.forEach(one -> {
                    if (one.endsWith(".html")) {
                        watched.look(who, at(page, address + one), one);
                    } else {
                        watched.go(who, page, address + one);
                    }
                });
                page.navigate(address + (role == null ? "gemeente" : "onderzoek/start"));
                HostileHands.press(page, language);
                page.waitForFunction(Crawl.CALM);
            }
            pages.removeIf(one -> one.endsWith(".html"));
            for (int i = 0; i < pages.size(); i++) {
                inAddresses(who, page, address + pages.get(i), ADDRESSES + i * 3);
            }
        }
    }

    private static Page at(Page page, String address) {
        page.navigate(address);
        return page;
    }

    private void inAddresses(String who, Page page, String address, int number) {
        String query = Stream.of("groep", "soort", "blad", "error", "wait", "location", "query", "continue", "taal").map(name ->
                name + "=" + written(Payloads.of(number))).reduce((one, other) -> one + "&" + other).orElseThrow();
        watched.go(who, page, address + "?" + query + "#" + Payloads.of(number + 1));
        if (who.equals("public")) {
            watched.go(who, page, address + "/" + written(Payloads.of(number + 2)));
        }
    }

    /** Every kind in every address, over HTTP: what comes back has none of it as it was sent. */
    private static void reflected(Staffed staffed) throws IOException {
        Guest nobody = staffed.nobody();
        var reflected = new ArrayList<String>();
        for (String page : staffed.pages()) {
            for (int kind = 0; kind < Payloads.kinds(); kind++) {
                String payload = Payloads.of(ADDRESSES + kind);
                for (String target : List.of("/" + page + "/" + written(payload), "/" + page + "?groep=" + written(payload),
                        "/?v-r=init&location=" + written(payload) + "&query=" + written(payload))) {
                    Wire.Reply reply = nobody.get(target);
                    if (payload.matches(".*[<\"].*") && reply.all().contains(payload)) {
                        reflected.add(target + ": " + reply.head());
                    }
                }
            }
        }
        assertThat(reflected).isEmpty();
    }

    private static String written(String payload) {
        return URLEncoder.encode(payload, StandardCharsets.UTF_8);
    }

    private static String account(Role role) {
        return "rol " + Payloads.of(ACCOUNTS + role.ordinal());
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T as(Role role, Supplier<T> work) {
        return Staffed.as(account(role), role, work);
    }
}
