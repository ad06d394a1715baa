package nl.maatstaf.analysis.pseudonymous;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * Opens a snapshot under new pseudonyms. Whoever asks has recorded it before, with its purpose. What is read stays what it
 * is while it is read, also when a wave is closed meanwhile.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class PseudonymousReader {

    private final DSLContext evaluation;
    private final Surveys surveys;

    PseudonymousReader(Stores stores, Surveys surveys) {
        this.evaluation = stores.as(StoreRole.RESPONSE_EVALUATION);
        this.surveys = surveys;
    }

    /** What is done with the data. */
    @FunctionalInterface
    public interface Use<T> {

        /** Uses the data while they can be read. */
        T of(PseudonymousData data) throws IOException;
    }

    /**
     * Reads a snapshot.
     *
     * @param request what is to be read
     * @param random  where pseudonyms come from
     * @param use     what is done with it
     * @throws UncheckedIOException when what is made of it can't be written
     * @throws IllegalStateException when arms are asked for before a plan is locked
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public <T> T read(PseudonymousRequest request, SecureRandom random, Use<T> use) {
        Protocol protocol = surveys.protocol(request.study()).orElseThrow();
        return evaluation.transactionResult(transaction -> {
            try {
                return use.of(open(request, random, protocol, new PseudonymousStore(transaction.dsl())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private PseudonymousData open(PseudonymousRequest request, SecureRandom random, Protocol protocol,
            PseudonymousStore store) throws IOException {
        store.holdStill();
        List<Variable> variables = Variables.of(protocol.questionnaire(), protocol.study().lastWave());
        Map<String, Map<Stratum, Integer>> people = store.people(request.study());
        // A cohort that is itself a small group has nothing to be merged with.
        people.values().removeIf(layers -> layers.values().stream().mapToInt(Integer::intValue).sum() < request.fewest());
        Map<String, Set<Stratum>> heldBack = people.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                cohort -> SmallCells.merged(cohort.getValue(), request.fewest())));
        var coding = new Coding(protocol, variables, store.closed(request.study(), request.snapshot()),
                surveys.questionnaires().values());
        return new PseudonymousData(request, store, protocol, coding, variables,
                Pseudonyms.draw(store.participants(request.study(), people.keySet()), random), heldBack);
    }
}
