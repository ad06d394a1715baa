package nl.maatstaf.browser;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.calendar.LetterRuns;
import nl.maatstaf.fieldwork.draw.ArmLists;
import nl.maatstaf.fieldwork.intake.FrameIntake;
import nl.maatstaf.fieldwork.intake.Handed;
import nl.maatstaf.fieldwork.intake.RegisterFile;
import nl.maatstaf.fieldwork.intake.RegisterIntake;
import nl.maatstaf.fieldwork.intake.Sheets;
import nl.maatstaf.fieldwork.log.Attempt;
import nl.maatstaf.fieldwork.log.ContactLog;
import nl.maatstaf.fieldwork.log.Logged;
import nl.maatstaf.fieldwork.log.Mode;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.fieldwork.log.PartOfDay;
import nl.maatstaf.fieldwork.log.Place;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.responding.Caller;
import nl.maatstaf.responding.Right;
import nl.maatstaf.responding.Rights;
import nl.maatstaf.staff.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens between the start of the demo and the look of the municipality: refusals, letters, files, a release. */
final class FieldworkInBetween {

    static final String STUDY = "almere-45plus";
    static final byte[] FRAME = Sheets.frame(60);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final List<Outcome> OUTCOMES = List.of(Outcome.NO_WISH, Outcome.WITHDRAWN, Outcome.INTERVIEWED,
            Outcome.WITHDRAWN, Outcome.DECEASED, Outcome.NO_TIME, Outcome.MOVED_ADDRESS_UNKNOWN, Outcome.VOICEMAIL);

    private final ApplicationContext application;
    private final boolean others;
    private final List<String> touched = new ArrayList<>();

    FieldworkInBetween(ApplicationContext application, boolean others) {
        this.application = application;
        this.others = others;
    }

    /** {@return the client numbers of everybody to whom something happened} */
    List<String> happens() {
        handIn();
        List<List<Recast.Invited>> cells = Recast.cells(application).values().stream().filter(cell -> cell.size() > 4).toList();
        as("veldwerk", Role.FIELDWORK, () -> log(cells));
        as("niemand", Role.FIELDWORK, () -> withdrawInTheirOwnRoom(cells));
        as("veldwerk", Role.FIELDWORK, this::write);
        as("veldwerk", Role.FIELDWORK, () -> {
            application.getBean(ArmLists.class).release(STUDY, "A");
            return true;
        });
        as("analist", Role.EVALUATOR, () -> {
            Publication publication = application.getBean(Publication.class);
            assertThat(publication.releasable(STUDY)).isNotEmpty();
            publication.releasable(STUDY).forEach(quarter -> publication.propose(STUDY, quarter, Progress.NONE));
            return true;
        });
        as("analist2", Role.EVALUATOR, () -> {
            Publication publication = application.getBean(Publication.class);
            publication.proposals(STUDY).stream().filter(publication::mayApprove)
                    .forEach(proposal -> assertThat(publication.approve(STUDY, proposal)).isTrue());
            return true;
        });
        return touched;
    }

    /** The whole frame of a cohort that begins, and the register of everybody: a file doesn't know who is in the sample. */
    private void handIn() {
        as("gemeente", Role.OFFICIAL, () -> {
            FrameIntake frames = application.getBean(FrameIntake.class);
            assertThat(frames.handIn(frames.open().getFirst(), FRAME)).isInstanceOf(Handed.Done.class);
            RegisterIntake registers = application.getBean(RegisterIntake.class);
            registers.open().stream().filter(open -> open.study().equals(STUDY)).limit(2).forEach(open ->
                    assertThat(registers.handIn(open, register(open.expected()))).isInstanceOf(RegisterFile.Sound.class));
            return true;
        });
    }

    static byte[] register(int people) {
        String lines = new String(Sheets.register(people, ""), StandardCharsets.UTF_8);
        return lines.lines().map(line -> line.matches("C\\d{6};.*")
                ? "DEMO-%04d".formatted(Integer.parseInt(line.substring(1, 7)) + 1) + line.substring(7) : line)
                .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private boolean log(List<List<Recast.Invited>> cells) {
        ContactLog log = application.getBean(ContactLog.class);
        for (int i = 0; i < cells.size(); i++) {
            Outcome outcome = OUTCOMES.get(i % OUTCOMES.size());
            var attempt = new Attempt(TODAY, PartOfDay.EVENING, Mode.PHONE, outcome,
                    outcome == Outcome.INTERVIEWED ? Optional.of(Place.INSTITUTE) : Optional.empty());
            // Twice as many when it is others: not even how many refuse may show.
            for (int from = 0; from < (others ? 2 : 1); from++) {
                assertThat(log.add(touch(cells.get(i), from).id(), attempt)).isInstanceOf(Logged.Line.class);
            }
        }
        return true;
    }

    private boolean withdrawInTheirOwnRoom(List<List<Recast.Invited>> cells) {
        Rights rights = application.getBean(Rights.class);
        var network = new AtomicInteger();
        cells.stream().filter(cell -> cell.size() > 6).forEach(cell -> {
            Recast.Invited somebody = touch(cell, others ? 2 : 1);
            rights.exercise(new Caller(() -> "10.0." + network.incrementAndGet() + ".7"), somebody.code(), Right.WITHDRAW);
        });
        return true;
    }

    private boolean write() {
        LetterRuns runs = application.getBean(LetterRuns.class);
        runs.prepareDue();
        long out = runs.planned().stream().flatMap(wave -> wave.runs().values().stream())
                .filter(run -> run.prepared().isPresent() && run.out().isEmpty() && runs.out(run.id())).count();
        assertThat(out).isPositive();
        return true;
    }

    private Recast.Invited touch(List<Recast.Invited> cell, int from) {
        Recast.Invited somebody = others ? cell.get(cell.size() - 1 - from) : cell.get(from);
        touched.add(somebody.number());
        return somebody;
    }

    static <T> T as(String name, Role role, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(role.authority())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
