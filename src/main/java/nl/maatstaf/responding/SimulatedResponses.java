package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
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

    /** Some hundred rows in a handful of statements: a first start of the demo waits for this. */
    private static void writeAtOnce(
            DSLContext dsl, long participant, Questionnaire questionnaire, Map<Integer, Answers> answers) {
        dsl.insertInto(CONSENT, CONSENT.PARTICIPANT_ID, CONSENT.WAVE, CONSENT.LANGUAGE, CONSENT.QUESTIONNAIRE)
                .valuesOfRows(answers.keySet().stream().map(wave -> DSL.row(participant, wave.shortValue(),
                        Texts.DUTCH, questionnaire.fingerprint())).toList())
                .execute();
        dsl.insertInto(RESPONSE, RESPONSE.PARTICIPANT_ID, RESPONSE.WAVE, RESPONSE.QUESTIONNAIRE, RESPONSE.LANGUAGE,
                        RESPONSE.MODE)
                .valuesOfRows(answers.keySet().stream().map(wave -> DSL.row(participant, wave.shortValue(),
                        questionnaire.fingerprint(), Texts.DUTCH, "self")).toList())
                .execute();
        dsl.insertInto(ANSWER, ANSWER.PARTICIPANT_ID, ANSWER.WAVE, ANSWER.ITEM, ANSWER.VALUE, ANSWER.VERSION)
                .valuesOfRows(answers.entrySet().stream().flatMap(wave -> wave.getValue().byItem().entrySet().stream()
                        .map(given -> DSL.row(participant, wave.getKey().shortValue(), given.getKey(),
                                given.getValue().stored(), 1L))).toList())
                .execute();
        for (Score score : questionnaire.scores()) {
            var scaled = new HashMap<Field<?>, Object>();
            answers.forEach((wave, given) -> score.scaled(given, questionnaire)
                    .ifPresent(value -> scaled.put(DSL.field(DSL.name("w" + wave), Short.class), (short) value)));
            if (!scaled.isEmpty()) {
                dsl.update(TRAJECTORY).set(scaled).where(TRAJECTORY.OUTCOME.eq(score.name())).execute();
            }
        }
        dsl.update(RESPONSE).set(RESPONSE.SUBMITTED, true).execute();
    }
}
