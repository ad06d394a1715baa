package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.CONSENT;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/** Writes what simulated participants answered in the past. Refuses to write anything outside the demo. */
@Behind(Door.RESPONDENT)
@Service
@DenyAll
public class SimulatedResponses {

    /** In place of the version of a text that nobody read. */
    private static final String SIMULATED = "simulated";

    private static final String ROW = "nth";

    private final ResponseStore store;
    private final CodeHasher hasher;
    private final Demo demo;
    private final Clock clock;

    SimulatedResponses(ResponseStore store, CodeHasher hasher, Demo demo, Clock clock) {
        this.clock = clock;
        this.store = store;
        this.hasher = hasher;
        this.demo = demo;
    }

    /**
     * Writes one participant's submitted questionnaires, as if each had been answered in its wave. The participant was
     * invited to this questionnaire, so it is fielded already.
     *
     * @param code          the participant's code
     * @param questionnaire what was asked in every wave
     * @param answers       what was answered, per wave
     * @param speeds        how fast, per wave; a wave of which that can't be told is not there
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public void write(AccessCode code, Questionnaire questionnaire, SortedMap<Integer, Answers> answers,
            Map<Integer, Speed> speeds) {
        if (!demo.on()) {
            throw new IllegalStateException("Simulated answers belong in the demo only.");
        }
        store.holding(HexFormat.of().formatHex(hasher.hash(code)), dsl -> {
            ResponseStore.Participant participant = store.participant(dsl).orElseThrow();
            if (store.submitted(dsl).isEmpty()) {
                YearMonth today = YearMonth.from(WaveCalendar.dayOf(clock.instant()));
                writeAtOnce(dsl, participant, questionnaire, today, answers, speeds);
            }
            return true;
        });
    }

    /**
     * Some hundreds of rows in a handful of statements, which are the same for everybody: a first start of the demo
     * waits for this.
     */
    private static void writeAtOnce(
            DSLContext dsl, ResponseStore.Participant somebody, Questionnaire questionnaire, YearMonth today,
            SortedMap<Integer, Answers> answers, Map<Integer, Speed> speeds) {
        long participant = somebody.id();
        dsl.insertInto(CONSENT, CONSENT.PARTICIPANT_ID, CONSENT.WAVE, CONSENT.LANGUAGE, CONSENT.QUESTIONNAIRE,
                        CONSENT.TEXT_VERSION)
                .valuesOfRows(answers.keySet().stream().map(wave -> DSL.row(participant, wave.shortValue(),
                        Texts.DUTCH, questionnaire.fingerprint(), SIMULATED)).toList())
                .execute();
        dsl.insertInto(RESPONSE, RESPONSE.PARTICIPANT_ID, RESPONSE.WAVE, RESPONSE.QUESTIONNAIRE, RESPONSE.LANGUAGE,
                        RESPONSE.MODE, RESPONSE.SPEED)
                .valuesOfRows(answers.keySet().stream().map(wave -> DSL.row(participant, wave.shortValue(),
                        questionnaire.fingerprint(), Texts.DUTCH, "self",
                        Optional.ofNullable(speeds.get(wave)).map(Speed::code).orElse(null))).toList())
                .execute();
        writeAnswers(dsl, participant, answers);
        List<Occasion> occasions = Occasion.upTo(answers.lastKey(), today, questionnaire, answers);
        writeScores(dsl, questionnaire, occasions, answers);
        answers.forEach((wave, given) -> StoryHandIn.take(dsl, new ResponseStore.Place(participant, wave), somebody.study(),
                questionnaire, questionnaire.counted(given, occasions.get(wave))));
        dsl.update(RESPONSE).set(RESPONSE.SUBMITTED, true).execute();
    }

    private static void writeAnswers(DSLContext dsl, long participant, SortedMap<Integer, Answers> answers) {
        var waves = new ArrayList<Short>();
        var items = new ArrayList<String>();
        var values = new ArrayList<String>();
        answers.forEach((wave, given) -> given.byQuestion().forEach((question, answer) -> {
            waves.add(wave.shortValue());
            items.add(question);
            values.add(answer.stored());
        }));
        dsl.insertInto(ANSWER, ANSWER.PARTICIPANT_ID, ANSWER.WAVE, ANSWER.ITEM, ANSWER.VALUE, ANSWER.VERSION)
                .select(DSL.select(DSL.val(participant), cell(ANSWER.WAVE, waves.toArray(Short[]::new)),
                        cell(ANSWER.ITEM, items.toArray(String[]::new)),
                        cell(ANSWER.VALUE, values.toArray(String[]::new)), DSL.val(1L)).from(rows(items.size())))
                .execute();
    }

    /** What is undefined is written as the null that is there already. */
    private static void writeScores(
            DSLContext dsl, Questionnaire questionnaire, List<Occasion> occasions, SortedMap<Integer, Answers> answers) {
        List<Score> scores = questionnaire.scores();
        var changes = new LinkedHashMap<Field<?>, Field<?>>();
        answers.forEach((wave, given) -> {
            Occasion occasion = occasions.get(wave);
            Answers counted = questionnaire.counted(given, occasion);
            Short[] scaled = new Short[scores.size()];
            for (int i = 0; i < scaled.length; i++) {
                OptionalInt score = scores.get(i).scaled(counted, occasion);
                scaled[i] = score.isPresent() ? (short) score.getAsInt() : null;
            }
            Field<Short> column = requireNonNull(TRAJECTORY.field("w" + wave, Short.class));
            changes.put(column, cell(column, scaled));
        });
        String[] names = scores.stream().map(Score::name).toArray(String[]::new);
        dsl.update(TRAJECTORY).set(changes).from(rows(names.length))
                .where(TRAJECTORY.OUTCOME.eq(cell(TRAJECTORY.OUTCOME, names)))
                .execute();
    }

    // A column goes in as one array: however many rows there are, the statement stays the same and is prepared once.

    private static Table<?> rows(int count) {
        return DSL.generateSeries(1, count).as(ROW, ROW);
    }

    private static <T> Field<T> cell(Field<T> like, T[] column) {
        return DSL.arrayGet(DSL.val(column, like.getDataType().array()), DSL.field(DSL.name(ROW, ROW), Integer.class));
    }
}
