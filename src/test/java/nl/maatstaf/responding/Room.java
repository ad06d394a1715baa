package nl.maatstaf.responding;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.story.StoryDesk;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;

import static nl.maatstaf.database.response.Tables.ACCESS_CODE;
import static nl.maatstaf.database.response.Tables.STOP_RUN;
import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;

/** A respondent's room on a real store: a study of its own, a day that the test sets, people with known codes. */
public final class Room {

    private static final AtomicInteger ROOMS = new AtomicInteger();

    public final Surveys surveys;
    public final int number;
    public final Protocol protocol;
    public final String study;
    public final AdmissionDesk desk;
    public final FrameDesk frameDesk = new FrameDesk(TestStores.stores());
    private final CodeHasher hasher = new CodeHasher(TestStores.secrets());
    public final RegisterDesk registerDesk = new RegisterDesk(TestStores.stores(), hasher);
    private final SplittableRandom random;

    public Room() {
        this(ROOMS.incrementAndGet());
    }

    /** The room of this number, as another process made it. */
    public Room(int number) {
        Surveys shipped = Reading.of(Path.of("surveys")).surveys().orElseThrow();
        this.random = new SplittableRandom(number);
        this.number = number;
        this.study = "study-" + number;
        this.protocol = shipped.protocol("almere-45plus").orElseThrow();
        var protocols = new HashMap<>(shipped.protocols());
        protocols.put(study, protocol);
        this.surveys = new Surveys(shipped.instruments(), shipped.questionnaires(), shipped.plans(), protocols, List.of());
        this.desk = new AdmissionDesk(TestStores.stores(), hasher, surveys);
    }

    /** The same study, asking something else. */
    static Protocol asking(Protocol protocol, Questionnaire questionnaire) {
        return new Protocol(protocol.study(), protocol.title(), protocol.eligibility(), protocol.help(),
                protocol.languages(), protocol.ownCaveats(), questionnaire, protocol.plan(), protocol.release(),
                protocol.privacy(), protocol.fingerprint());
    }

    /** Answering on a day; wave 5 of cohort B is open in the last quarter of 2026. */
    public Responding on(String day) {
        return on(day, new ResponseStore(TestStores.stores()));
    }

    Responding on(String day, ResponseStore store) {
        Instant noon = Instant.parse(day + "T12:00:00Z");
        return new Responding(store, hasher, surveys, Clock.fixed(noon, WaveCalendar.ZONE));
    }

    /** Where fieldwork asks for stop lists, as a process that has just started has it. */
    public StopDesk stopDesk() {
        return new StopDesk(TestStores.stores(), hasher);
    }

    /** Lets a day pass for stop lists, which go by the clock of the store. */
    public void aDayLater() {
        // By way of far away: one by one, a day would step on the day before it.
        for (int days : new int[] {10_001, -10_000}) {
            owner().update(STOP_RUN).set(STOP_RUN.DAY, STOP_RUN.DAY.sub(days)).where(STOP_RUN.STUDY.eq(study)).execute();
        }
    }

    /** What somebody may do with what is stored of them. */
    Rights rights(ResponseStore store, Turnstile turnstile, ErasureList erasures) {
        var time = new AtomicLong();
        return new Rights(store, hasher, surveys, turnstile, new Pace(time::get, time::addAndGet), erasures);
    }

    /** The hash under which a code is known. */
    String hashOf(AccessCode code) {
        return HexFormat.of().formatHex(hasher.hash(code));
    }

    /** Withdraws, or has everything erased. */
    public void exercise(AccessCode code, Right right) {
        var store = new ResponseStore(TestStores.stores());
        store.holding(hashOf(code), dsl -> {
            store.exercise(dsl, right);
            return right;
        });
    }

    /** Where a withdrawal on the phone arrives. */
    public WithdrawalDesk withdrawalDesk() {
        return new WithdrawalDesk(TestStores.stores(), hasher, surveys);
    }

    /** Passing stories on. */
    public static StoryCourier courier() {
        return new StoryCourier(new StoryOutbox(TestStores.stores()), new StoryDesk(TestStores.stores()));
    }

    /** Agrees to the wave, gives a mark and these answers, and submits. */
    public void answer(Responding then, AccessCode code, int mark, Map<String, Answer> answers) {
        then.consent(then.open(code).orElseThrow(), new ConsentText("nl", "1"), Optional.empty());
        var given = new TreeMap<>(answers);
        given.put("LR1", new Answer.Value(mark));
        given.forEach((item, answer) ->
                then.save(then.open(code).orElseThrow(), item, Optional.of(answer), 0, "nl"));
        // Bands of several lengths, as real people have.
        Optional<Speed> speed = Optional.of(Speed.values()[mark % Speed.values().length]);
        if (then.submit(then.open(code).orElseThrow(), "nl", speed) != Submission.SUBMITTED) {
            throw new IllegalStateException("Not submitted.");
        }
    }

    /** Chooses how to read, so that there is a row for it. */
    public void likesLargeLetters(Responding then, AccessCode code) {
        then.keep(then.open(code).orElseThrow(), new ReadingChoice("nl", ReadingChoice.TextSize.LARGE,
                ReadingChoice.Contrast.NORMAL));
    }

    /** Gives a mark and takes it back, so that the mark given later is a third version. */
    public void changesItsMind(Responding then, AccessCode code) {
        then.consent(then.open(code).orElseThrow(), new ConsentText("nl", "1"), Optional.empty());
        then.save(then.open(code).orElseThrow(), "LR1", Optional.of(new Answer.Value(1)), 0, "nl");
        then.save(then.open(code).orElseThrow(), "LR1", Optional.empty(), 1, "nl");
    }

    /** Under which pseudonym somebody is known; only a test may know. */
    public long participant(AccessCode code) {
        return owner().select(ACCESS_CODE.PARTICIPANT_ID).from(ACCESS_CODE)
                .where(ACCESS_CODE.CODE_HASH.eq(hasher.hash(code))).fetchSingle().value1();
    }

    /** Admits so many people of a cohort, alternately to each arm, all in one stratum. */
    public List<AccessCode> admit(String cohort, int people) {
        var admissions = new ArrayList<Admission>();
        for (int i = 0; i < people; i++) {
            admissions.add(new Admission(AccessCode.draw(random), cohort, Arm.values()[i % 2], new Stratum(3, false), Traits.NONE));
        }
        desk.receive(UUID.randomUUID(), study, admissions);
        return admissions.stream().map(Admission::code).toList();
    }

    /** As an evaluator closes it: waiting for whoever is answering in it. */
    public boolean closeWave(String cohort, int wave) {
        TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).transaction(transaction -> {
            Lock.forThisTransaction(transaction.dsl(), WaveCalendar.nameOf(study, cohort, wave));
            transaction.dsl().insertInto(WAVE_CLOSE).set(WAVE_CLOSE.STUDY, study).set(WAVE_CLOSE.COHORT, cohort)
                    .set(WAVE_CLOSE.WAVE, (short) wave).set(WAVE_CLOSE.CLOSED_BY, "anna")
                    .set(WAVE_CLOSE.CLOSED_ON, LocalDate.of(2026, 11, 16)).execute();
            Routines.rewriteWave(transaction.dsl().configuration(), study, cohort, (short) wave);
        });
        return true;
    }

    public DSLContext owner() {
        return TestStores.asOwner(StoreName.RESPONSE);
    }
}
