package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sensitivity analyses, each with its own keys. */
// The lists are made by List.of, which Error Prone can't see.
@SuppressWarnings("ImmutableEnumChecker")
enum SensitivityKind {
    TIPPING_POINT(List.of("limit")),
    JUMP_TO_REFERENCE(List.of()),
    INVERSE_PROBABILITY_WEIGHTS(List.of("covariates")),
    COVARIANCE_PER_ARM(List.of()),
    ROBUST_STANDARD_ERRORS(List.of()),
    KENWARD_ROGER(List.of());

    private final List<String> required;

    SensitivityKind(List<String> required) {
        this.required = required;
    }

    static Optional<SensitivityKind> of(String word) {
        return Words.find(SensitivityKind.class, word);
    }

    /** What it is called in a file. */
    String word() {
        return Words.of(this);
    }

    List<String> required() {
        return Stream.concat(Stream.of("kind"), required.stream()).toList();
    }
}
