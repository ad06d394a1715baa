package nl.maatstaf.responding;

import java.time.Duration;

/**
 * What came of trying a code or a word at the door.
 *
 * @param <T> what is found behind it
 */
public sealed interface Attempt<T> {

    /**
     * It was tried.
     *
     * @param found what it opens, or that it opens nothing
     */
    record Made<T>(T found) implements Attempt<T> {}

    /**
     * It was not looked at: it isn't this network's turn yet. That says nothing about the code.
     *
     * @param time how long until it may be tried again
     */
    record Wait<T>(Duration time) implements Attempt<T> {}
}
