package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.ResponseStore.Participant;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * Answering the questionnaire of the open wave. Anybody may try a code; everything else takes a visit, which only the
 * right code gives.
 */
@Service
@DenyAll
public class Responding {

    private final ResponseStore store;
    private final CodeHasher hasher;
    private final Surveys surveys;
    private final Clock clock;

    Responding(ResponseStore store, CodeHasher hasher, Surveys surveys, Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.surveys = surveys;
        this.clock = clock;
    }

    /**
     * Opens the questionnaire that a code gives access to now.
     *
     * @return the visit; nothing when the code is unknown, when no wave is open for it, and when its questionnaire was
     *     submitted. These look the same on purpose
     */
    @PermitAll
    public Optional<Visit> open(AccessCode code) {
        byte[] hash = hasher.hash(code);
        return store.holding(HexFormat.of().formatHex(hash), dsl ->
                store.participant(dsl).flatMap(participant -> visit(dsl, hash, participant)));
    }

    /**
     * Records that the participant agrees to take part in this wave. Agreeing twice changes nothing.
     *
     * @param language the language in which they read what they agree to
     */
    @PermitAll
    public void consent(Visit visit, String language) {
        store.holding(visit.codeHash(), dsl -> {
            if (waveOpen(dsl, visit)) {
                store.consent(dsl, visit.where(), language, visit.questionnaire().fingerprint());
            }
            return true;
        });
    }

    /**
     * Saves an answer. When this returns {@link Saved#STORED} the answer is on disk. Nothing is saved before consent.
     *
     * @param item     id of the item
     * @param answer   what was answered
     * @param version  counts up with every answer the page gives to this item
     * @param language the language in which the item was shown
     * @throws IllegalArgumentException when the questionnaire has no such item, or the item no such answer
     */
    @PermitAll
    public Saved save(Visit visit, String item, Answer answer, long version, String language) {
        Item asked = visit.questionnaire().item(item).filter(candidate -> candidate.accepts(answer))
                .orElseThrow(() -> new IllegalArgumentException("Item " + item + " does not take this answer."));
        return store.holding(visit.codeHash(), dsl -> {
            if (!stillOpen(dsl, visit, language)) {
                return Saved.CLOSED;
            }
            return store.save(dsl, visit.where(), asked.id(), answer, version) ? Saved.STORED : Saved.SUPERSEDED;
        });
    }

    /**
     * Submits the questionnaire and writes its scores, together or not at all. Submitting twice changes nothing.
     *
     * @param visit as the participant saw it: what they send is what they looked at
     */
    @PermitAll
    public Submission submit(Visit visit, String language) {
        return store.holding(visit.codeHash(), dsl -> {
            int wave = visit.where().wave();
            if (!stillOpen(dsl, visit, language)) {
                return store.submitted(dsl, wave) ? Submission.SUBMITTED : Submission.CLOSED;
            }
            Answers answers = store.answers(dsl, wave).answers();
            if (!answers.equals(visit.answers())) {
                return Submission.CHANGED;
            }
            writeScores(dsl, wave, visit.questionnaire(), answers);
            store.markSubmitted(dsl, wave);
            return Submission.SUBMITTED;
        });
    }

    private void writeScores(DSLContext dsl, int wave, Questionnaire questionnaire, Answers answers) {
        for (Score score : questionnaire.scores()) {
            store.score(dsl, wave, score.name(), score.scaled(answers, questionnaire));
        }
    }

    private Optional<Visit> visit(DSLContext dsl, byte[] hash, Participant participant) {
        Protocol protocol = surveys.protocols().get(participant.study());
        OptionalInt wave = protocol == null ? OptionalInt.empty() : openWave(dsl, protocol, participant);
        if (protocol == null || wave.isEmpty() || store.submitted(dsl, wave.getAsInt())) {
            return Optional.empty();
        }
        var stored = store.answers(dsl, wave.getAsInt());
        return Optional.of(new Visit(hash, new Visit.Whereabouts(participant.id(), wave.getAsInt()),
                protocol.questionnaire(), store.consentLanguage(dsl, wave.getAsInt()), stored.answers(), stored.versions()));
    }

    private boolean stillOpen(DSLContext dsl, Visit visit, String language) {
        return waveOpen(dsl, visit) && store.consentLanguage(dsl, visit.where().wave()).isPresent()
                && store.openResponse(dsl, visit.where(), visit.questionnaire().fingerprint(), language);
    }

    private boolean waveOpen(DSLContext dsl, Visit visit) {
        return store.participant(dsl)
                .map(participant -> {
                    Protocol protocol = surveys.protocols().get(participant.study());
                    return protocol != null && openWave(dsl, protocol, participant)
                            .equals(OptionalInt.of(visit.where().wave()));
                })
                .orElse(false);
    }

    private OptionalInt openWave(DSLContext dsl, Protocol protocol, Participant participant) {
        OptionalInt wave = protocol.study().cohort(participant.cohort())
                .map(cohort -> protocol.study().calendar().openWave(cohort, WaveCalendar.dayOf(clock.instant())))
                .orElse(OptionalInt.empty());
        wave.ifPresent(open -> store.keepFromClosing(dsl, participant, open));
        return wave.isPresent() && store.closed(dsl, participant, wave.getAsInt()) ? OptionalInt.empty() : wave;
    }
}
