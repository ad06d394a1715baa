package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.ResponseStore.Participant;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * What somebody may do with what is stored of them, without the municipality and without phoning anybody: see it and take
 * it along, with their code and the word they chose; stop, and have everything erased, with their code alone. Whatever is
 * wrong looks the same and takes the same time, as at the {@link Entry}; nothing says whether anything was stored.
 */
@Behind(Door.RESPONDENT)
@Service
@DenyAll
public class Rights {

    private final ResponseStore store;
    private final CodeHasher hasher;
    private final Surveys surveys;
    private final Turnstile turnstile;
    private final Pace pace;
    private final ErasureList erasures;

    Rights(ResponseStore store, CodeHasher hasher, Surveys surveys, Turnstile turnstile, Pace pace, ErasureList erasures) {
        this.store = store;
        this.hasher = hasher;
        this.surveys = surveys;
        this.turnstile = turnstile;
        this.pace = pace;
        this.erasures = erasures;
    }

    /**
     * Tries a code and a word.
     *
     * @return all that was answered in the waves for which this word was chosen; nothing when there are none, when the word
     *     is another one, when no word was chosen, when they withdrew and when the code is unknown. These run the same
     *     statements
     */
    @PermitAll
    public Attempt<OwnAnswers> see(Caller caller, AccessCode code, String word) {
        return turnstile.pass(caller, () -> {
            String codeHash = hashOf(code);
            var key = new WordKey(codeHash, hasher.hash(codeHash, word));
            return pace.even(() -> see(key));
        }, answers -> !answers.isEmpty());
    }

    /**
     * Withdraws or erases, also when no wave is open. What was published before stays as it was. Of a code that nobody
     * holds, nothing happens, and that looks the same.
     *
     * @return the right that was asked
     */
    @PermitAll
    public Attempt<Right> exercise(Caller caller, AccessCode code, Right right) {
        // Every try counts as a wrong code does, or the wait would tell which one was right.
        return turnstile.pass(caller, () -> pace.even(() -> exercise(hashOf(code), right)), _ -> false);
    }

    private Right exercise(String codeHash, Right right) {
        return store.holding(codeHash, dsl -> {
            if (store.isKnown(dsl)) {
                erasures.add(new ErasureList.Line(right, codeHash));
            }
            store.exercise(dsl, right);
            return right;
        });
    }

    private OwnAnswers see(WordKey key) {
        return store.holding(key.codeHash(), dsl -> {
            Optional<Participant> holder = store.participant(dsl);
            Map<Integer, ConsentText> agreed = store.agreedWithWord(dsl, key.word());
            return holder.filter(_ -> !agreed.isEmpty()).flatMap(participant -> surveys.protocol(participant.study())
                    .flatMap(protocol -> protocol.study().cohort(participant.cohort())
                            .map(cohort -> answers(dsl, protocol, cohort, agreed)))).orElse(OwnAnswers.NOTHING);
        });
    }

    private OwnAnswers answers(DSLContext dsl, Protocol protocol, Cohort cohort, Map<Integer, ConsentText> agreed) {
        Map<Integer, Answers> submitted = store.submittedAnswers(dsl);
        List<OwnAnswers.Wave> waves = agreed.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(wave -> new OwnAnswers.Wave(
                wave.getKey(), protocol.study().calendar().quarterOf(cohort, wave.getKey()), wave.getValue(),
                submitted.containsKey(wave.getKey()), store.answers(dsl, wave.getKey()).answers())).toList();
        // What the plan is about is the mark; a score of any other kind is nobody's own mark.
        String item = protocol.primaryScore() instanceof Score.Single single ? single.item() : "";
        List<OwnMark> marks = waves.stream().filter(OwnAnswers.Wave::submitted).flatMap(wave ->
                wave.answers().value(item).stream().mapToObj(mark -> new OwnMark(wave.wave(), wave.quarter(), mark))).toList();
        return new OwnAnswers(Optional.of(protocol.questionnaire()), marks, waves);
    }

    private String hashOf(AccessCode code) {
        return HexFormat.of().formatHex(hasher.hash(code));
    }
}
