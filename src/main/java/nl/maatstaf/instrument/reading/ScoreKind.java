package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of score, each with its own keys. */
// The lists are made by List.of, which Error Prone can't see.
@SuppressWarnings("ImmutableEnumChecker")
enum ScoreKind {
    SINGLE(List.of("item"), List.of()),
    MEAN(List.of("items", "at-least"), List.of("reversed")),
    SUM(List.of("items", "at-least"), List.of("reversed")),
    EVENT(List.of("item"), List.of("codes", "at-least-hours", "first")),
    SHARE(List.of("item"), List.of()),
    COUNT(List.of("item", "codes"), List.of()),
    BARRIER(List.of("item", "codes", "hindrance", "rises-to"), List.of());

    private final List<String> required;
    private final List<String> optional;

    ScoreKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    static Optional<ScoreKind> of(String word) {
        return Words.find(ScoreKind.class, word);
    }

    /** All kinds as they are listed in a sentence. */
    static String oneOf() {
        return Words.oneOf(ScoreKind.class);
    }

    /** What it is called in a file. */
    String word() {
        return Words.of(this);
    }

    List<String> required() {
        return Stream.concat(Stream.of("name", "kind", "scale"), required.stream()).toList();
    }

    List<String> optional() {
        return Stream.concat(Stream.of("label"), optional.stream()).toList();
    }
}
