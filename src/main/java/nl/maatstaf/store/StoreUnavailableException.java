package nl.maatstaf.store;

import org.jspecify.annotations.Nullable;

/** A store can't be opened. The message is one plain sentence for whoever starts the application. */
public final class StoreUnavailableException extends RuntimeException {

    /**
     * @param sentence what is wrong and what to do
     * @param cause    what went wrong underneath, if anything did
     */
    public StoreUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
