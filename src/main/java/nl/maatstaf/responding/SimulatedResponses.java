package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Demo;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.CONSENT;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/** Writes what simulated participants answered in the past. Refuses to write anything outside the demo. */
@Service
@DenyAll
public class SimulatedResponses {

    private final ResponseStore store;
    private final CodeHasher hasher;
    private final Demo demo;

    SimulatedResponses(ResponseStore store, CodeHasher hasher, Demo demo) {
        this.store = store;
        this.hasher = hasher;
        this.demo = demo;
    }

    /**
     * Writes one participant's submitted questionnaires, as if each had been answered in its wave.
     *
     * @param code          the participant's code
     * @param questionnaire what was asked in every wave
     * @param answers       what was answered, per wave
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public void write(AccessCode code, Questionnaire questionnaire, Map<Integer, Answers> answers) {
        if (!demo.on()) {
            throw new IllegalStateException("Simulated answers belong in the demo only.");
        }
        store.holding(HexFormat.of().formatHex(hasher.hash(code)), dsl -> {
            long participant = store.participant(dsl).orElseThrow().id();
            if (answers.keySet().stream().noneMatch(wave -> store.submitted(dsl, wave))) {
                writeAtOnce(dsl, participant, questionnaire, answers);
            }
            return true;
        });
    }

    /** Some hundred rows in a handful of round trips: a first start of the demo waits for this. */
    private static void writeAtOnce(
            DSLContext dsl, long participant, Questionnaire questionnaire, Map<Integer, Answers> answers) {
        var statements = new ArrayList<Query>();
        answers.keySet().forEach(wave -> statements.add(dsl.insertInto(CONSENT)
                .set(CONSENT.PARTICIPANT_ID, participant)
                .set(CONSENT.WAVE, wave.shortValue())
                .set(CONSENT.LANGUAGE, Texts.DUTCH)
                .set(CONSENT.QUESTIONNAIRE, questionnaire.fingerprint())));
        answers.keySet().forEach(wave -> statements.add(dsl.insertInto(RESPONSE)
                .set(RESPONSE.PARTICIPANT_ID, participant)
                .set(RESPONSE.WAVE, wave.shortValue())
                .set(RESPONSE.QUESTIONNAIRE, questionnaire.fingerprint())
                .set(RESPONSE.LANGUAGE, Texts.DUTCH)
                .set(RESPONSE.MODE, "self")));
        dsl.batch(statements).execute();
        statements.clear();
        answers.forEach((wave, given) -> given.byItem().forEach((item, answer) -> statements.add(dsl.insertInto(ANSWER)
                .set(ANSWER.PARTICIPANT_ID, participant)
                .set(ANSWER.WAVE, wave.shortValue())
                .set(ANSWER.ITEM, item)
                .set(ANSWER.VALUE, answer.stored())
                .set(ANSWER.VERSION, 1L))));
        dsl.batch(statements).execute();
        statements.clear();
        for (Score score : questionnaire.scores()) {
            var scaled = new HashMap<Field<?>, Object>();
            answers.forEach((wave, given) -> score.scaled(given, questionnaire)
                    .ifPresent(value -> scaled.put(DSL.field(DSL.name("w" + wave), Short.class), (short) value)));
            if (!scaled.isEmpty()) {
                statements.add(dsl.update(TRAJECTORY).set(scaled).where(TRAJECTORY.OUTCOME.eq(score.name())));
            }
        }
        statements.add(dsl.update(RESPONSE).set(RESPONSE.SUBMITTED, true));
        dsl.batch(statements).execute();
    }
}
