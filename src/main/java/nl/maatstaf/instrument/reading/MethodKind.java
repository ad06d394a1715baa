package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods by which a plan compares the arms, each with what it needs of the score and with its own keys. */
// The lists are made by List.of, which Error Prone can't see.
@SuppressWarnings("ImmutableEnumChecker")
enum MethodKind {
    MIXED_MODEL(ScoreForm.NUMBER, List.of("formula", "covariance"), List.of("fallbacks")),
    REPEATED_YES_NO(ScoreForm.YES_NO, List.of("formula"), List.of()),
    TIME_TO_EVENT(ScoreForm.FIRST_EVENT, List.of(), List.of("strata")),
    PROPORTIONAL_ODDS(ScoreForm.NUMBER, List.of(), List.of("covariates")),
    RANK_COMPARISON(ScoreForm.NUMBER, List.of(), List.of()),
    RISK_DIFFERENCE(ScoreForm.YES_NO, List.of(), List.of()),
    ANCOVA(ScoreForm.NUMBER, List.of(), List.of("covariates")),
    WELCH(ScoreForm.NUMBER, List.of(), List.of()),
    OVERLAP_WEIGHTS(ScoreForm.NUMBER, List.of("covariates"), List.of());

    private final ScoreForm form;
    private final List<String> required;
    private final List<String> optional;

    MethodKind(ScoreForm form, List<String> required, List<String> optional) {
        this.form = form;
        this.required = required;
        this.optional = optional;
    }

    static Optional<MethodKind> of(String word) {
        return Words.find(MethodKind.class, word);
    }

    /** What it is called in a file. */
    String word() {
        return Words.of(this);
    }

    /** What it needs of the score. */
    ScoreForm form() {
        return form;
    }

    /** Whether its contrast is of one wave or, of a time, up to one. */
    boolean hasOneWave() {
        return this != MIXED_MODEL && this != REPEATED_YES_NO;
    }

    /** Whether it needs the same score at the baseline wave. */
    boolean usesBaseline() {
        return this == MIXED_MODEL || this == TIME_TO_EVENT || this == ANCOVA;
    }

    List<String> required() {
        return Stream.concat(Stream.of("score", "better", "waves", "method"), required.stream()).toList();
    }

    List<String> optional() {
        return Stream.concat(Stream.of("relevant-difference"), optional.stream()).toList();
    }
}
