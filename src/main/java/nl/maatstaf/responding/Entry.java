package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/**
 * The door that anybody may try: a code, and the word that goes with it. Tries are slowed down where they are many
 * ({@link Turnstile}), and whatever is wrong looks the same and takes the same time ({@link Pace}). Nothing here is
 * logged.
 */
@Behind(Door.RESPONDENT)
@Service
@DenyAll
public class Entry {

    private final Responding responding;
    private final Turnstile turnstile;
    private final Pace pace;

    Entry(Responding responding, Turnstile turnstile, Pace pace) {
        this.responding = responding;
        this.turnstile = turnstile;
        this.pace = pace;
    }

    /** Tries a code: {@link Responding#open}. */
    @PermitAll
    public Attempt<Optional<Visit>> open(Caller caller, AccessCode code) {
        return turnstile.pass(caller, () -> pace.even(() -> responding.open(code)), Optional::isPresent);
    }

    /** Tries the word that uncovers what was answered before the code was entered here. */
    @PermitAll
    public Attempt<Boolean> uncover(Caller caller, Visit visit, String word) {
        return turnstile.pass(caller, () -> {
            WordKey key = responding.key(visit, word);
            return pace.even(() -> responding.isWord(visit, key));
        }, right -> right);
    }
}
