package nl.maatstaf.responding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.CONSENT;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.READING_CHOICE;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;
import static nl.maatstaf.database.response.Tables.WITHDRAWAL;

/**
 * What one participant has stored. Every transaction starts by telling the database which code is held; the database
 * then shows the rows of that participant and no others, whatever a statement here asks for.
 */
@Behind(Door.RESPONDENT)
@Component
class ResponseStore {

    private static final Condition TAKES_PART = DSL.notExists(DSL.selectOne().from(WITHDRAWAL)
            .where(WITHDRAWAL.PARTICIPANT_ID.eq(PARTICIPANT.ID)));

    private final DSLContext respondent;

    @Autowired
    ResponseStore(Stores stores) {
        this(stores.as(StoreRole.RESPONSE_RESPONDENT));
    }

    ResponseStore(DSLContext respondent) {
        this.respondent = respondent;
    }

    <T> T holding(String codeHash, Function<DSLContext, T> work) {
        return respondent.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.select(DSL.function(DSL.name("set_config"), String.class,
                    DSL.val("maatstaf.code_hash"), DSL.val(codeHash), DSL.val(true))).fetch();
            return work.apply(dsl);
        });
    }

    record Participant(long id, String study, String cohort) {}

    /** Whoever holds the code; nobody, where it is unknown and where they withdrew. */
    Optional<Participant> participant(DSLContext dsl) {
        return dsl.select(PARTICIPANT.ID, PARTICIPANT.STUDY, PARTICIPANT.COHORT).from(PARTICIPANT).where(TAKES_PART)
                .fetchOptional(row -> new Participant(row.value1(), row.value2(), row.value3()));
    }

    /**
     * What decides whether a code opens anything.
     *
     * @param participant whoever holds the code; nobody, where it is unknown and where they withdrew
     * @param over        the waves that were submitted or have closed
     */
    record Standing(Optional<Participant> participant, List<Integer> over) {}

    /** One statement, the same whatever is found, so that its time says as little as what comes of it. */
    Standing standing(DSLContext dsl) {
        var holder = DSL.multiset(DSL.select(PARTICIPANT.ID, PARTICIPANT.STUDY, PARTICIPANT.COHORT).from(PARTICIPANT)
                .where(TAKES_PART)).convertFrom(rows -> rows.map(Records.mapping(Participant::new)));
        var over = DSL.multiset(DSL.select(RESPONSE.WAVE).from(RESPONSE).where(RESPONSE.SUBMITTED)
                .union(DSL.select(WAVE_CLOSE.WAVE).from(WAVE_CLOSE)
                        .where(DSL.row(WAVE_CLOSE.STUDY, WAVE_CLOSE.COHORT)
                                .in(DSL.select(PARTICIPANT.STUDY, PARTICIPANT.COHORT).from(PARTICIPANT)))))
                .convertFrom(rows -> rows.map(row -> (int) row.value1()));
        return dsl.select(holder, over)
                .fetchSingle(row -> new Standing(row.value1().stream().findFirst(), row.value2()));
    }

    /** {@return whether the code was ever given to somebody, whatever they did since} */
    boolean isKnown(DSLContext dsl) {
        return dsl.fetchExists(PARTICIPANT);
    }

    /** Does what whoever holds the code asks. From here on they take part no longer. */
    void exercise(DSLContext dsl, Right right) {
        switch (right) {
            case WITHDRAW -> dsl.insertInto(WITHDRAWAL, WITHDRAWAL.PARTICIPANT_ID)
                    .select(DSL.select(PARTICIPANT.ID).from(PARTICIPANT)).onConflictDoNothing().execute();
            case ERASE -> erase(dsl);
        }
    }

    /** The same statements whoever holds the code, and where nobody does. */
    private void erase(DSLContext dsl) {
        Lock.sharedForThisTransaction(dsl, participant(dsl)
                .map(participant -> WaveCalendar.nameOf(participant.study(), participant.cohort())).orElse("nobody"));
        Routines.eraseOwnAnswers(dsl.configuration());
    }

    /** From here to the end of the transaction nobody closes the wave, or writes the cohort anew. */
    void keepFromClosing(DSLContext dsl, Participant participant, int wave) {
        Lock.sharedForThisTransaction(dsl, WaveCalendar.nameOf(participant.study(), participant.cohort(), wave));
        Lock.sharedForThisTransaction(dsl, WaveCalendar.nameOf(participant.study(), participant.cohort()));
    }

    boolean closed(DSLContext dsl, Participant participant, int wave) {
        return dsl.fetchExists(DSL.selectOne().from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(participant.study()))
                .and(WAVE_CLOSE.COHORT.eq(participant.cohort()))
                .and(WAVE_CLOSE.WAVE.eq((short) wave)));
    }

    Optional<String> consentLanguage(DSLContext dsl, int wave) {
        return dsl.select(CONSENT.LANGUAGE).from(CONSENT).where(CONSENT.WAVE.eq((short) wave))
                .fetchOptional(CONSENT.LANGUAGE);
    }

    /**
     * Where in a study somebody is.
     *
     * @param participant pseudonym
     * @param wave        the wave
     */
    record Place(long participant, int wave) {}

    void consent(DSLContext dsl, Place place, ConsentText text, String questionnaire, Optional<byte[]> word) {
        dsl.insertInto(CONSENT)
                .set(CONSENT.PARTICIPANT_ID, place.participant())
                .set(CONSENT.WAVE, (short) place.wave())
                .set(CONSENT.LANGUAGE, text.language())
                .set(CONSENT.TEXT_VERSION, text.version())
                .set(CONSENT.QUESTIONNAIRE, questionnaire)
                .set(CONSENT.WORD, word.orElse(null))
                .onConflictDoNothing()
                .execute();
    }

    /** The waves for which this word was chosen, each with the words that were agreed to. */
    Map<Integer, ConsentText> agreedWithWord(DSLContext dsl, byte[] word) {
        return dsl.select(CONSENT.WAVE, CONSENT.LANGUAGE, CONSENT.TEXT_VERSION).from(CONSENT).where(CONSENT.WORD.eq(word))
                .fetchMap(row -> (int) row.value1(), row -> new ConsentText(row.value2(), row.value3()));
    }

    Optional<ReadingChoice> reading(DSLContext dsl) {
        return dsl.select(READING_CHOICE.LANGUAGE, READING_CHOICE.TEXT_SIZE, READING_CHOICE.CONTRAST).from(READING_CHOICE)
                .fetchOptional(row -> new ReadingChoice(row.value1(), ReadingChoice.TextSize.valueOf(row.value2()),
                        ReadingChoice.Contrast.valueOf(row.value3())));
    }

    void keep(DSLContext dsl, long participant, ReadingChoice reading) {
        dsl.insertInto(READING_CHOICE)
                .set(READING_CHOICE.PARTICIPANT_ID, participant)
                .set(READING_CHOICE.LANGUAGE, reading.language())
                .set(READING_CHOICE.TEXT_SIZE, reading.size().name())
                .set(READING_CHOICE.CONTRAST, reading.contrast().name())
                .onConflict(READING_CHOICE.PARTICIPANT_ID)
                .doUpdate()
                .set(READING_CHOICE.LANGUAGE, DSL.excluded(READING_CHOICE.LANGUAGE))
                .set(READING_CHOICE.TEXT_SIZE, DSL.excluded(READING_CHOICE.TEXT_SIZE))
                .set(READING_CHOICE.CONTRAST, DSL.excluded(READING_CHOICE.CONTRAST))
                .execute();
    }

    record StoredAnswers(Answers answers, Map<String, Long> versions) {}

    StoredAnswers answers(DSLContext dsl, int wave) {
        var answers = new HashMap<String, Answer>();
        var versions = new HashMap<String, Long>();
        dsl.select(ANSWER.ITEM, ANSWER.VALUE, ANSWER.VERSION).from(ANSWER).where(ANSWER.WAVE.eq((short) wave))
                .forEach(row -> {
                    String word = row.value2();
                    if (word != null) {
                        answers.put(row.value1(), Answer.ofStored(word));
                    }
                    versions.put(row.value1(), row.value3());
                });
        return new StoredAnswers(new Answers(answers), versions);
    }

    /** The waves that were submitted. */
    List<Integer> submitted(DSLContext dsl) {
        return dsl.select(RESPONSE.WAVE).from(RESPONSE).where(RESPONSE.SUBMITTED).fetch(row -> (int) row.value1());
    }

    /** The answers of every wave that was submitted. */
    Map<Integer, Answers> submittedAnswers(DSLContext dsl) {
        var byWave = new TreeMap<Integer, Map<String, Answer>>();
        dsl.select(ANSWER.WAVE, ANSWER.ITEM, ANSWER.VALUE).from(ANSWER)
                .join(RESPONSE).on(RESPONSE.PARTICIPANT_ID.eq(ANSWER.PARTICIPANT_ID), RESPONSE.WAVE.eq(ANSWER.WAVE))
                .where(RESPONSE.SUBMITTED).and(ANSWER.VALUE.isNotNull())
                .forEach(row -> byWave.computeIfAbsent((int) row.value1(), _ -> new HashMap<>())
                        .put(row.value2(), Answer.ofStored(row.value3())));
        var submitted = new TreeMap<Integer, Answers>();
        byWave.forEach((wave, given) -> submitted.put(wave, new Answers(given)));
        return submitted;
    }

    /**
     * Makes sure that there is a response to answer in, and holds it until the transaction ends, so that nothing is
     * saved while it is being submitted.
     *
     * @return whether it is still open
     */
    boolean openResponse(DSLContext dsl, Place place, String questionnaire, String language) {
        dsl.insertInto(RESPONSE)
                .set(RESPONSE.PARTICIPANT_ID, place.participant())
                .set(RESPONSE.WAVE, (short) place.wave())
                .set(RESPONSE.QUESTIONNAIRE, questionnaire)
                .set(RESPONSE.LANGUAGE, language)
                .set(RESPONSE.MODE, "self")
                .onConflictDoNothing()
                .execute();
        // Row security hides a submitted response from whoever wants to change it.
        return dsl.select(RESPONSE.SUBMITTED).from(RESPONSE).where(RESPONSE.WAVE.eq((short) place.wave()))
                .forUpdate().fetchOptional(RESPONSE.SUBMITTED).map(submitted -> !submitted).orElse(false);
    }

    void save(DSLContext dsl, Place place, String question, Optional<Answer> answer, long version) {
        dsl.insertInto(ANSWER)
                .set(ANSWER.PARTICIPANT_ID, place.participant())
                .set(ANSWER.WAVE, (short) place.wave())
                .set(ANSWER.ITEM, question)
                .set(ANSWER.VALUE, answer.map(Answer::stored).orElse(null))
                .set(ANSWER.VERSION, version)
                .onConflict(ANSWER.PARTICIPANT_ID, ANSWER.WAVE, ANSWER.ITEM)
                .doUpdate()
                .set(ANSWER.VALUE, DSL.excluded(ANSWER.VALUE))
                .set(ANSWER.VERSION, DSL.excluded(ANSWER.VERSION))
                .execute();
    }

    void markSubmitted(DSLContext dsl, int wave, String questionnaire, Optional<Speed> speed) {
        dsl.update(RESPONSE).set(RESPONSE.SUBMITTED, true).set(RESPONSE.QUESTIONNAIRE, questionnaire)
                .set(RESPONSE.SPEED, speed.map(Speed::code).orElse(null))
                .where(RESPONSE.WAVE.eq((short) wave)).execute();
    }

    void score(DSLContext dsl, int wave, String outcome, OptionalInt scaled) {
        Field<Short> column = requireNonNull(TRAJECTORY.field("w" + wave, Short.class));
        int rows = dsl.update(TRAJECTORY)
                .set(column, scaled.isPresent() ? (short) scaled.getAsInt() : null)
                .where(TRAJECTORY.OUTCOME.eq(outcome))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("There is no trajectory for " + outcome + " to write its score to.");
        }
    }
}
