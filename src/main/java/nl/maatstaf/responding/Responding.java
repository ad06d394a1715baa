package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.responding.ResponseStore.Participant;
import nl.maatstaf.responding.ResponseStore.Place;
import nl.maatstaf.responding.ResponseStore.Standing;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * Answering the questionnaire of the open wave. Anybody may try a code; everything else takes a visit, which only the
 * right code gives.
 */
@Behind(Door.RESPONDENT)
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

    /** {@return the languages that some study is held in, Dutch first} */
    @PermitAll
    public List<String> languages() {
        return Stream.concat(Stream.of(Texts.DUTCH), surveys.protocols().values().stream()
                .flatMap(protocol -> protocol.languages().stream())).distinct().toList();
    }

    /** {@return where participants find help, of every study} */
    @PermitAll
    public List<Texts> help() {
        return surveys.protocols().values().stream().map(Protocol::help).distinct().toList();
    }

    /**
     * Opens the questionnaire that a code gives access to now. For a code that was let in before; one that somebody just
     * typed goes by the {@link Entry}.
     *
     * @return the visit; nothing when the code is unknown, when its holder withdrew, when no wave is open for it, and when
     *     its questionnaire was submitted. These look the same on purpose, and run the same statements
     */
    @PermitAll
    public Optional<Visit> open(AccessCode code) {
        byte[] hash = hasher.hash(code);
        return store.holding(HexFormat.of().formatHex(hash), dsl -> {
            Standing standing = store.standing(dsl);
            return standing.participant().flatMap(participant -> visit(dsl, hash, participant, standing.over()));
        });
    }

    /**
     * Records that the participant agrees to take part in this wave. Agreeing twice changes nothing.
     *
     * @param text what they read and agree to
     * @param word the word by which they want to see their own marks of this wave later, if any
     */
    @PermitAll
    public void consent(Visit visit, ConsentText text, Optional<String> word) {
        Optional<byte[]> hashed = word.filter(typed -> !typed.isBlank()).map(typed -> hasher.hash(visit.codeHash(), typed));
        store.holding(visit.codeHash(), dsl -> {
            if (waveOpen(dsl, visit)) {
                store.consent(dsl, place(visit), text, visit.questionnaire().fingerprint(), hashed);
            }
            return true;
        });
    }

    /**
     * Saves an answer. When this returns {@link Saved.Stored} the answer is on disk. Nothing is saved before consent.
     * Where two pages or devices answer the same question, the one that arrives last stands.
     *
     * @param question key of the question
     * @param answer   what was answered; nothing takes the answer back
     * @param seen     the version of the answer that the page knows of: {@link Visit#version} or that of its last saving
     * @param language the language in which the question was shown; a response keeps that of its first answer
     * @throws IllegalArgumentException when the questionnaire has no such question, or the question no such answer
     */
    @PermitAll
    public Saved save(Visit visit, String question, Optional<Answer> answer, long seen, String language) {
        return store.holding(visit.codeHash(), dsl -> {
            if (!stillOpen(dsl, visit, language)) {
                return new Saved.Closed();
            }
            var stored = store.answers(dsl, visit.occasion().wave());
            Optional<Question> asked = visit.questionnaire().route(stored.answers(), visit.occasion()).stream()
                    .filter(candidate -> candidate.key().equals(question)).findFirst();
            if (asked.isEmpty()) {
                return new Saved.NotAsked();
            }
            if (!answer.map(given -> asked.get().item().accepts(given, visit.occasion())).orElse(true)) {
                throw new IllegalArgumentException("The question " + question + " does not take this answer.");
            }
            long version = stored.versions().getOrDefault(question, 0L);
            if (answer.equals(stored.answers().to(question))) {
                return new Saved.Stored(version, false);
            }
            store.save(dsl, place(visit), question, answer, version + 1);
            return new Saved.Stored(version + 1, version != seen);
        });
    }

    /**
     * Submits the questionnaire and writes its scores, together or not at all. Submitting twice changes nothing.
     *
     * @param visit as the participant saw it: what they send is what they looked at
     * @param speed how fast they went, where that can be told
     */
    @PermitAll
    public Submission submit(Visit visit, String language, Optional<Speed> speed) {
        return store.holding(visit.codeHash(), dsl -> {
            int wave = visit.occasion().wave();
            if (!stillOpen(dsl, visit, language)) {
                return store.submitted(dsl).contains(wave) ? Submission.SUBMITTED : Submission.CLOSED;
            }
            Answers answers = store.answers(dsl, wave).answers();
            if (!answers.equals(visit.answers())) {
                return Submission.CHANGED;
            }
            Answers counted = visit.questionnaire().counted(answers, visit.occasion());
            visit.questionnaire().scores().forEach(score ->
                    store.score(dsl, wave, score.name(), score.scaled(counted, visit.occasion())));
            StoryHandIn.take(dsl, place(visit), store.participant(dsl).orElseThrow().study(), visit.questionnaire(), counted);
            store.markSubmitted(dsl, wave, visit.questionnaire().fingerprint(), speed);
            return Submission.SUBMITTED;
        });
    }

    /** Remembers how the participant likes to read. */
    @PermitAll
    public void keep(Visit visit, ReadingChoice reading) {
        store.holding(visit.codeHash(), dsl -> {
            store.participant(dsl).ifPresent(participant -> store.keep(dsl, participant.id(), reading));
            return true;
        });
    }

    /** {@return what the code of this visit and a word open; slow to make, whatever they are} */
    @PermitAll
    WordKey key(Visit visit, String word) {
        return new WordKey(visit.codeHash(), hasher.hash(visit.codeHash(), word));
    }

    /** {@return whether this is the word that was chosen when agreeing to this wave} */
    @PermitAll
    boolean isWord(Visit visit, WordKey key) {
        return store.holding(key.codeHash(), dsl -> store.participant(dsl).isPresent()
                && store.agreedWithWord(dsl, key.word()).containsKey(visit.occasion().wave()));
    }

    private Optional<Visit> visit(DSLContext dsl, byte[] hash, Participant participant, List<Integer> over) {
        return surveys.protocol(participant.study()).flatMap(protocol ->
                protocol.study().cohort(participant.cohort()).flatMap(cohort -> {
                    OptionalInt open = calendarWave(protocol, cohort);
                    if (open.isEmpty() || over.contains(open.getAsInt())) {
                        return Optional.empty();
                    }
                    int wave = open.getAsInt();
                    var answers = store.answers(dsl, wave);
                    return Optional.of(new Visit(hash, participant.id(), protocol,
                            occasion(dsl, protocol.questionnaire(), wave), nextOpens(protocol, cohort, wave),
                            new Visit.Stored(store.consentLanguage(dsl, wave), store.reading(dsl),
                                    answers.answers(), answers.versions())));
                }));
    }

    private Occasion occasion(DSLContext dsl, Questionnaire questionnaire, int wave) {
        YearMonth month = YearMonth.from(WaveCalendar.dayOf(clock.instant()));
        return Occasion.upTo(wave, month, questionnaire, store.submittedAnswers(dsl)).getLast();
    }

    private static Optional<LocalDate> nextOpens(Protocol protocol, Cohort cohort, int wave) {
        return wave == protocol.study().lastWave() ? Optional.empty()
                : Optional.of(protocol.study().calendar().quarterOf(cohort, wave + 1).firstDay());
    }

    private static Place place(Visit visit) {
        return new Place(visit.participant(), visit.occasion().wave());
    }

    private boolean stillOpen(DSLContext dsl, Visit visit, String language) {
        return waveOpen(dsl, visit) && store.consentLanguage(dsl, visit.occasion().wave()).isPresent()
                && store.openResponse(dsl, place(visit), visit.questionnaire().fingerprint(), language);
    }

    private boolean waveOpen(DSLContext dsl, Visit visit) {
        return store.participant(dsl).flatMap(participant -> visit.protocol().study().cohort(participant.cohort())
                .map(cohort -> openWave(dsl, visit.protocol(), participant, cohort)
                        .equals(OptionalInt.of(visit.occasion().wave())))).orElse(false);
    }

    private OptionalInt openWave(DSLContext dsl, Protocol protocol, Participant participant, Cohort cohort) {
        OptionalInt wave = calendarWave(protocol, cohort);
        wave.ifPresent(open -> store.keepFromClosing(dsl, participant, open));
        return wave.isPresent() && store.closed(dsl, participant, wave.getAsInt()) ? OptionalInt.empty() : wave;
    }

    private OptionalInt calendarWave(Protocol protocol, Cohort cohort) {
        return protocol.study().calendar().openWave(cohort, WaveCalendar.dayOf(clock.instant()));
    }
}
