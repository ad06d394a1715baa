package nl.maatstaf.analysis.quality;

import java.util.Map;
import java.util.Optional;
import nl.maatstaf.analysis.Snapshots;
import nl.maatstaf.responding.Room;
import nl.maatstaf.responding.Speed;
import nl.maatstaf.store.TestStores;
import org.jooq.impl.DSL;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/** A study of which people and answers are put straight into the store, so that its figures can be worked out by hand. */
final class HandMade {

    final Room room = new Room();
    private int people;

    /** Somebody invited; the arms alternate. */
    long invite(String cohort, int trede, boolean partTime) {
        String arm = people++ % 2 == 0 ? "regular" : "tailored";
        long id = room.owner().insertInto(PARTICIPANT)
                .set(PARTICIPANT.STUDY, room.study).set(PARTICIPANT.COHORT, cohort).set(PARTICIPANT.ARM, arm)
                .set(PARTICIPANT.TREDE, (short) trede).set(PARTICIPANT.PART_TIME, partTime)
                .returningResult(PARTICIPANT.ID).fetchSingle().value1();
        room.owner().insertInto(TRAJECTORY)
                .set(TRAJECTORY.PARTICIPANT_ID, id).set(TRAJECTORY.OUTCOME, room.protocol.plan().primary().score())
                .set(TRAJECTORY.STUDY, room.study).set(TRAJECTORY.COHORT, cohort).set(TRAJECTORY.ARM, arm)
                .set(TRAJECTORY.TREDE, (short) trede).set(TRAJECTORY.PART_TIME, partTime).execute();
        return id;
    }

    /** Somebody sends these answers, as they are stored, without a band of speed. */
    void send(long person, int wave, Map<String, String> answers) {
        response(person, wave, room.protocol.questionnaire().fingerprint(), true, Optional.empty());
        answer(person, wave, answers);
    }

    void send(long person, int wave, Optional<Speed> speed) {
        response(person, wave, room.protocol.questionnaire().fingerprint(), true, speed);
    }

    /** Somebody new of cohort A sends these answers at wave 0. */
    void send(Map<String, String> answers) {
        send(invite("A", 3, false), 0, answers);
    }

    void sendToAnotherVersion(long person, int wave, Map<String, String> answers) {
        response(person, wave, "another version", true, Optional.empty());
        answer(person, wave, answers);
    }

    /** Somebody stops halfway. */
    void begin(long person, int wave, Map<String, String> answers) {
        response(person, wave, room.protocol.questionnaire().fingerprint(), false, Optional.empty());
        answer(person, wave, answers);
    }

    void close(String cohort, int wave) {
        room.closeWave(cohort, wave);
    }

    Optional<Quality> quality() {
        return quality(new QualityStore(TestStores.stores()));
    }

    Optional<Quality> quality(QualityStore store) {
        return service(store).of(room.study);
    }

    /** The service, which has not found anything yet. */
    DataQuality service(QualityStore store) {
        return new DataQuality(new Snapshots(TestStores.stores()), store, room.surveys);
    }

    /** Takes everything of somebody out, as erasing does. */
    void erase(long person) {
        room.owner().deleteFrom(ANSWER).where(ANSWER.PARTICIPANT_ID.eq(person)).execute();
        room.owner().deleteFrom(RESPONSE).where(RESPONSE.PARTICIPANT_ID.eq(person)).execute();
        room.owner().deleteFrom(TRAJECTORY).where(TRAJECTORY.PARTICIPANT_ID.eq(person)).execute();
    }

    private void response(long person, int wave, String questionnaire, boolean submitted, Optional<Speed> speed) {
        room.owner().insertInto(RESPONSE).set(RESPONSE.PARTICIPANT_ID, person).set(RESPONSE.WAVE, (short) wave)
                .set(RESPONSE.QUESTIONNAIRE, questionnaire).set(RESPONSE.LANGUAGE, "nl").set(RESPONSE.MODE, "self")
                .set(RESPONSE.SUBMITTED, submitted).set(RESPONSE.SPEED, speed.map(Speed::code).orElse(null)).execute();
    }

    private void answer(long person, int wave, Map<String, String> answers) {
        if (!answers.isEmpty()) {
            room.owner().insertInto(ANSWER, ANSWER.PARTICIPANT_ID, ANSWER.WAVE, ANSWER.ITEM, ANSWER.VALUE, ANSWER.VERSION)
                    .valuesOfRows(answers.entrySet().stream().map(answer ->
                            DSL.row(person, (short) wave, answer.getKey(), answer.getValue(), 1L)).toList()).execute();
        }
    }
}
