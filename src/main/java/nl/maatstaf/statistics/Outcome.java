package nl.maatstaf.statistics;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What running a procedure gives: its result, or the reason why these data bear none.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {
    /** The data gave an answer. */
    record Answered<T>(T result) implements Outcome<T> {
    }

    /** The data can't answer. */
    record Refused<T>(NotEstimable reason) implements Outcome<T> {
    }

    /** What a computation gives; it refuses by {@link NotEstimableException}. */
    static <T> Outcome<T> of(Supplier<T> computation) {
        try {
            return new Answered<>(computation.get());
        } catch (NotEstimableException refusal) {
            return new Refused<>(refusal.reason());
        }
    }

    /** The result, changed; a refusal stays what it is. */
    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Answered<T>(T result) -> new Answered<>(change.apply(result));
            case Refused<T>(NotEstimable reason) -> new Refused<>(reason);
        };
    }

    /**
     * The result, for callers inside a larger computation that can't do without it.
     *
     * @throws NotEstimableException with the reason if there is none
     */
    default T orRefuse() {
        return switch (this) {
            case Answered<T>(T result) -> result;
            case Refused<T>(NotEstimable reason) -> throw new NotEstimableException(reason);
        };
    }
}
