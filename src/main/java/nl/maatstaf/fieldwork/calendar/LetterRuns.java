package nl.maatstaf.fieldwork.calendar;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.RegisterDelivery;
import nl.maatstaf.fieldwork.calendar.LetterRun.About;
import nl.maatstaf.fieldwork.calendar.RunStore.Admitted;
import nl.maatstaf.fieldwork.figures.Moment;
import nl.maatstaf.fieldwork.figures.Tallies;
import nl.maatstaf.fieldwork.letter.LetterContent;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.fieldwork.letter.MailContent;
import nl.maatstaf.fieldwork.letter.Mailer;
import nl.maatstaf.fieldwork.log.ContactLog;
import nl.maatstaf.fieldwork.log.Withdrawals;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.NoStopListException;
import nl.maatstaf.responding.StopDesk;
import nl.maatstaf.responding.StopList;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/**
 * Prepares the letters that fall due, and lets them be printed until they are out. Every step can be done again: a run
 * keeps its id and its stop list, and who gets a letter is decided once, in one transaction.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class LetterRuns {

    private static final StopList NOBODY = new StopList(Set.of(), Set.of());

    private final RunStore store;
    private final Fieldwork fieldwork;
    private final RegisterDelivery register;
    private final Withdrawals withdrawals;
    private final ContactLog log;
    private final Tallies tallies;
    private final StopDesk stops;
    private final Mailer mailer;
    private final Surveys surveys;
    private final Audit audit;
    private final Clock clock;

    LetterRuns(RunStore store, Fieldwork fieldwork, RegisterDelivery register,
            Withdrawals withdrawals, ContactLog log, Tallies tallies, StopDesk stops,
            Mailer mailer, Surveys surveys, Audit audit, Clock clock) {
        this.store = store;
        this.fieldwork = fieldwork;
        this.register = register;
        this.withdrawals = withdrawals;
        this.log = log;
        this.tallies = tallies;
        this.stops = stops;
        this.mailer = mailer;
        this.surveys = surveys;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@return how the letters of every wave that has begun stand, of all studies} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public List<WaveLetters> planned() {
        return surveys.protocols().keySet().stream().sorted().flatMap(this::planned).toList();
    }

    /** Prepares everything that is due today. What can't be prepared today is tried again the next time. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void prepareDue() {
        surveys.protocols().keySet().stream().sorted().forEach(this::prepareDue);
    }

    /** Passes on what waits for the response side, and prepares what is due of one study. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void prepareDue(String study) {
        store.keptStops().forEach(this::forgetStops);
        fieldwork.deliverCodes(study);
        register.deliverRegister(study);
        planned(study).forEach(wave -> wave.steps().stream().filter(step -> step.stand() == Step.Stand.DUE)
                .forEach(step -> prepare(wave, step.kind())));
    }

    /**
     * The letters of a prepared run that is not out yet, read as they are asked for.
     *
     * @throws IllegalArgumentException when there is no such run
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public Iterable<LetterContent> letters(UUID run) {
        LetterRun known = prepared(run);
        About about = known.about();
        audit.record(new FieldworkDeed.LettersAsked(about.study()));
        LocalDate deadline = deadline(about);
        return () -> store.written(run, to -> new LetterContent(
                to.name(), to.address(), to.language(), to.code(), about.kind(), deadline));
    }

    /**
     * Sends the mails that wait, each in the same way as its letter would go. A mail that can't go becomes a letter; while
     * the server takes nothing they wait. A process that is killed between sending and forgetting sends that one mail again,
     * with the same Message-ID.
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void mail() {
        for (RunStore.Waiting waiting : store.mailsWaiting()) {
            About about = store.find(waiting.run()).orElseThrow().about();
            RunStore.Addressee to = waiting.to();
            switch (mailer.send(waiting.run(), new MailContent(
                    to.name(), waiting.email(), to.language(), to.code(), about.kind(), deadline(about)))) {
                case SENT -> store.mailed(waiting);
                case REFUSED -> store.onPaper(waiting);
                case NO_SERVER, NOT_NOW -> {
                    return;
                }
            }
        }
    }

    /**
     * Says that the letters of a run are out. Who got one is forgotten, so that it can't be printed again.
     *
     * @return whether they were not out before
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public boolean out(UUID run) {
        LetterRun known = prepared(run);
        About about = known.about();
        audit.record(new FieldworkDeed.LettersOut(about.study(), study(about.study()).cohort(about.cohort()).orElseThrow(),
                about.wave()));
        return store.out(run, today());
    }

    private LetterRun prepared(UUID run) {
        return store.find(run).filter(known -> known.prepared().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("There is no such run of letters."));
    }

    private Stream<WaveLetters> planned(String studyName) {
        Study study = study(studyName);
        Map<About, LetterRun> runs = store.runs(studyName).stream()
                .collect(Collectors.toMap(LetterRun::about, Function.identity()));
        Set<String> admitted = store.cohortsAdmitted(studyName);
        return study.cohorts().stream().filter(cohort -> admitted.contains(cohort.name())).flatMap(cohort -> begun(study, cohort).boxed()
                .flatMap(wave -> draws(studyName, cohort, wave).mapToObj(drawn ->
                        planned(studyName, study.calendar(), cohort, wave, drawn, runs))));
    }

    private WaveLetters planned(String study, WaveCalendar calendar, Cohort cohort, int wave, int drawn,
            Map<About, LetterRun> runs) {
        var made = new EnumMap<LetterKind, LetterRun>(LetterKind.class);
        for (LetterKind kind : LetterKind.values()) {
            LetterRun run = runs.get(new About(study, cohort.name(), wave, kind, drawn));
            if (run != null) {
                made.put(kind, run);
            }
        }
        var done = made.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> new Schedule.Done(entry.getValue().prepared(), entry.getValue().out())));
        boolean closed = stops.submitted(study, cohort.name(), wave).isPresent();
        return new WaveLetters(study, cohort, wave, drawn,
                Schedule.of(calendar.quarterOf(cohort, wave), closed, done, today()), made);
    }

    private void prepare(WaveLetters wave, LetterKind kind) {
        LetterRun run = store.begun(new About(wave.study(), wave.cohort().name(), wave.wave(), kind, wave.drawn()));
        StopList list;
        try {
            list = stopped(wave, run);
        } catch (NoStopListException e) {
            // It stays due.
            return;
        }
        moment(kind).ifPresent(moment -> tallies.take(wave.study(), wave.cohort(), wave.wave(), moment, list.finished(),
                list.withdrawn()));
        Set<String> notToBeWrittenTo = log.notToBeWrittenTo(wave.study());
        audit.record(new FieldworkDeed.LettersPrepared(wave.study(), wave.cohort(), wave.wave()));
        store.prepare(run, today(), everybody -> everybody.stream()
                .filter(one -> belongs(one, run.about()))
                .filter(one -> kind == LetterKind.THANKS ? !list.withdrawn().contains(one.code()) : !list.stops(one.code()))
                .filter(one -> !notToBeWrittenTo.contains(one.clientNumber())).toList(), mailer.hasServer());
        forgetStops(run.id());
    }

    /** Nobody who never had a letter can have answered, so about them nothing is asked. */
    private StopList stopped(WaveLetters wave, LetterRun run) {
        if (wave.wave() == 0 && run.about().kind() == LetterKind.INVITATION) {
            return NOBODY;
        }
        withdrawals.deliver(wave.study());
        Set<AccessCode> codes = store.admitted(wave.study(), wave.cohort().name()).stream().map(Admitted::code)
                .collect(Collectors.toSet());
        return stops.ask(run.id(), wave.study(), wave.cohort().name(), wave.wave(), codes);
    }

    private static boolean belongs(Admitted one, About about) {
        if (about.wave() > 0) {
            return true;
        }
        return about.kind() == LetterKind.INVITATION ? one.drawn() == 0 : one.drawn() == about.drawn();
    }

    private static Optional<Moment> moment(LetterKind kind) {
        return switch (kind) {
            case INVITATION -> Optional.empty();
            case REMINDER_1 -> Optional.of(Moment.FIRST_REMINDER);
            case REMINDER_2 -> Optional.of(Moment.SECOND_REMINDER);
            case THANKS -> Optional.of(Moment.CLOSE);
        };
    }

    private void forgetStops(UUID run) {
        stops.done(run);
        store.stopsDone(run);
    }

    /** The waves of a cohort that have begun. */
    private IntStream begun(Study study, Cohort cohort) {
        LocalDate today = today();
        return IntStream.rangeClosed(0, study.lastWave())
                .filter(wave -> !study.calendar().quarterOf(cohort, wave).firstDay().isAfter(today));
    }

    private IntStream draws(String study, Cohort cohort, int wave) {
        return wave == 0 ? IntStream.rangeClosed(1, Math.max(1, store.drawsToWrite(study, cohort.name())))
                : IntStream.of(0);
    }

    private LocalDate deadline(About about) {
        Study study = study(about.study());
        return study.calendar().quarterOf(study.cohort(about.cohort()).orElseThrow(), about.wave()).lastDay();
    }

    private Study study(String name) {
        return surveys.protocol(name).orElseThrow(() -> new IllegalArgumentException("There is no study " + name + "."))
                .study();
    }

    private LocalDate today() {
        return WaveCalendar.dayOf(clock.instant());
    }
}
