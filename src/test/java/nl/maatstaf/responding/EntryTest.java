package nl.maatstaf.responding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The door: whatever is wrong with a code looks the same, down to the statements it takes. */
class EntryTest {

    private static final String OPEN_DAY = "2026-11-16";
    private static final Answer SEVEN = new Answer.Value(7);
    private static final String WORD = "zonnebloem";

    private static final Attempt<OwnAnswers> NOTHING = new Attempt.Made<>(OwnAnswers.NOTHING);

    @TempDir
    Path erasures;

    private final List<String> statements = new ArrayList<>();
    private final Caller caller = new Caller(() -> "198.51.100.7");
    private Room room;
    private AccessCode open;
    private AccessCode submitted;
    private AccessCode withdrawn;
    private AccessCode closed;
    private AccessCode over;

    @BeforeEach
    void admitPeople() {
        room = new Room();
        List<AccessCode> codes = room.admit("B", 25);
        open = codes.get(0);
        submitted = codes.get(1);
        withdrawn = codes.get(2);
        over = codes.get(3);
        closed = codes.get(4);
        answer(open, OPEN_DAY);
        for (AccessCode code : List.of(submitted, withdrawn, over)) {
            answer(code, "2026-08-01");
            submit(code, "2026-08-01");
            answer(code, OPEN_DAY);
        }
        submit(submitted, OPEN_DAY);
        room.exercise(withdrawn, Right.WITHDRAW);
        room.closeWave("B", 4);
    }

    @Test
    void whateverIsWrongWithACodeItsLookUpRunsTheSameStatements() {
        Map<String, List<String>> ran = new LinkedHashMap<>();
        nothingOpens().forEach((state, tried) -> ran.put(state, statementsOf(tried.day(), (entry, _) ->
                assertThat(entry.open(caller, tried.code())).as(state).isEqualTo(new Attempt.Made<>(Optional.empty())))));
        assertThat(ran.get("unknown")).as("the code, and one look").hasSize(2);
        assertThat(ran).allSatisfy((state, same) -> assertThat(same).as(state).isEqualTo(ran.get("unknown")));
    }

    @Test
    void whateverIsWrongWithACodeAndAWordTheirLookUpRunsTheSameStatements() {
        Map<String, List<String>> ran = new LinkedHashMap<>();
        nothingOpens().forEach((state, tried) -> ran.put(state, statementsOf(tried.day(), (_, rights) ->
                assertThat(rights.see(caller, tried.code(), "iets anders")).as(state).isEqualTo(NOTHING))));
        ran.put("withdrawn, with the right word", statementsOf(OPEN_DAY, (_, rights) ->
                assertThat(rights.see(caller, withdrawn, WORD)).isEqualTo(NOTHING)));
        assertThat(ran.get("unknown")).as("the code, its holder, the word").hasSize(3);
        assertThat(ran).allSatisfy((state, same) -> assertThat(same).as(state).isEqualTo(ran.get("unknown")));
    }

    @Test
    void stoppingAndErasingRunTheSameStatementsAndSayTheSameWhoeverHoldsTheCode() {
        for (Right right : Right.values()) {
            Map<String, List<String>> ran = new LinkedHashMap<>();
            nothingOpens().forEach((state, tried) -> ran.put(state, statementsOf(tried.day(), (_, rights) ->
                    assertThat(rights.exercise(caller, tried.code(), right)).as(state).isEqualTo(new Attempt.Made<>(right)))));
            ran.put("open", statementsOf(OPEN_DAY, (_, rights) -> rights.exercise(caller, open, right)));
            assertThat(ran).allSatisfy((state, same) -> assertThat(same).as(state).isEqualTo(ran.get("unknown")));
        }
    }

    @Test
    void stoppingAndErasingAreSlowedDownAsGuessesAreWhicheverCodeItIs() {
        statementsOf(OPEN_DAY, (_, rights) -> {
            for (AccessCode code : List.of(open, new AccessCode("222222222228"), submitted, withdrawn, over)) {
                rights.exercise(caller, code, Right.WITHDRAW);
            }
            rights.exercise(caller, closed, Right.WITHDRAW);
            assertThat(rights.exercise(caller, closed, Right.WITHDRAW)).isInstanceOf(Attempt.Wait.class);
        });
    }

    @Test
    void theRightCodeAndTheRightWordOpen() {
        statementsOf(OPEN_DAY, (entry, rights) -> {
            Visit visit = found(entry.open(caller, open)).orElseThrow();
            assertThat(visit.answers().to("LR1")).contains(SEVEN);
            assertThat(found(entry.uncover(caller, visit, "tulp"))).isFalse();
            assertThat(found(entry.uncover(caller, visit, WORD))).isTrue();
            assertThat(found(rights.see(caller, submitted, WORD)).marks()).hasSize(2);
        });
    }

    @Test
    void codesWordsAndWordsOnTheOverviewAreSlowedDownTogether() {
        statementsOf(OPEN_DAY, (entry, rights) -> {
            Visit visit = found(entry.open(caller, open)).orElseThrow();
            var unknown = new AccessCode("222222222228");
            for (int i = 0; i < 2; i++) {
                entry.open(caller, unknown);
                rights.see(caller, open, "tulp");
                entry.uncover(caller, visit, "tulp");
            }
            int before = statements.size();
            assertThat(entry.open(caller, open)).isInstanceOf(Attempt.Wait.class);
            assertThat(rights.see(caller, submitted, WORD)).isInstanceOf(Attempt.Wait.class);
            assertThat(entry.uncover(caller, visit, WORD)).isInstanceOf(Attempt.Wait.class);
            assertThat(statements).as("nothing is looked up").hasSize(before);
            assertThat(found(entry.open(new Caller(() -> "203.0.113.9"), open))).as("no code is locked").isPresent();
        });
    }

    @Test
    void afterWithdrawingACodeOpensNothingAndChangesNothing() {
        Responding responding = room.on(OPEN_DAY);
        Visit visit = responding.open(open).orElseThrow();
        room.exercise(open, Right.WITHDRAW);
        room.exercise(open, Right.WITHDRAW);
        assertThat(responding.open(open)).isEmpty();
        assertThat(responding.save(visit, "LR1", Optional.of(new Answer.Value(1)), 1, "nl")).isEqualTo(new Saved.Closed());
        assertThat(responding.submit(visit, "nl", Optional.empty())).isEqualTo(Submission.CLOSED);
        assertThat(responding.isWord(visit, responding.key(visit, WORD))).isFalse();
    }

    private record Tried(AccessCode code, String day) {}

    private Map<String, Tried> nothingOpens() {
        return Map.of("unknown", new Tried(new AccessCode("222222222228"), OPEN_DAY),
                "submitted", new Tried(submitted, OPEN_DAY),
                "withdrawn", new Tried(withdrawn, OPEN_DAY),
                "wave closed", new Tried(closed, "2026-08-01"),
                "study over", new Tried(over, "2027-10-01"),
                "study not begun", new Tried(over, "2025-06-30"));
    }

    private List<String> statementsOf(String day, BiConsumer<Entry, Rights> work) {
        statements.clear();
        var time = new AtomicLong();
        DSLContext listening = DSL.using(TestStores.stores().as(StoreRole.RESPONSE_RESPONDENT).configuration()
                .derive(new ExecuteListener() {
                    @Override
                    public void executeStart(ExecuteContext context) {
                        statements.add(String.valueOf(context.sql()));
                    }
                }));
        var store = new ResponseStore(listening);
        var turnstile = new Turnstile(() -> 0, new SplittableRandom(1));
        work.accept(new Entry(room.on(day, store), turnstile, new Pace(time::get, time::addAndGet)),
                room.rights(store, turnstile, new ErasureList(erasures)));
        return List.copyOf(statements);
    }

    private static <T> T found(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Made<T>(T found) -> found;
            case Attempt.Wait<T>(Duration time) -> throw new AssertionError("had to wait " + time);
        };
    }

    private void answer(AccessCode code, String day) {
        Responding then = room.on(day);
        then.consent(then.open(code).orElseThrow(), new ConsentText("nl", "1"), Optional.of(WORD));
        then.save(then.open(code).orElseThrow(), "LR1", Optional.of(SEVEN), 0, "nl");
    }

    private void submit(AccessCode code, String day) {
        Responding then = room.on(day);
        assertThat(then.submit(then.open(code).orElseThrow(), "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
    }
}
