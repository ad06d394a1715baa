package nl.maatstaf.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Data that may go, or are gone.
 *
 * @param signed who signed for it
 * @param done   who had them deleted, once that is done
 * @param rows   how many rows there were then
 */
public record Deletion(Signature signed, Optional<Signature> done, long rows) {

    /** What a store says of it; nothing where it says nothing. */
    static Optional<Deletion> of(@Nullable String @Nullable [] said) {
        return Optional.ofNullable(said).map(row -> new Deletion(signature(row[0], row[1]).orElseThrow(), signature(row[2], row[3]),
                Optional.ofNullable(row[4]).map(Long::parseLong).orElse(0L)));
    }

    private static Optional<Signature> signature(@Nullable String by, @Nullable String on) {
        return by == null || on == null ? Optional.empty() : Optional.of(new Signature(by, LocalDate.parse(on)));
    }

    /**
     * Who, and when.
     *
     * @param by the sign-in name
     * @param on the day
     */
    public record Signature(String by, LocalDate on) {}
}
