package nl.maatstaf.analysis.quality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Score.Term;

/**
 * A score of several items.
 *
 * @param instrument the name of its instrument
 * @param score      its name
 * @param terms      its items
 */
record Scale(String instrument, String score, List<Term> terms) {

    private static final int FEWEST_IN_A_LINE = 3;

    static List<Scale> in(Questionnaire questionnaire) {
        return questionnaire.instruments().stream().flatMap(instrument -> instrument.scores().stream()
                .flatMap(score -> of(instrument, score).stream())).toList();
    }

    private static Optional<Scale> of(Instrument instrument, Score score) {
        List<Term> terms = switch (score) {
            case Score.Mean mean -> mean.terms();
            case Score.Sum sum -> sum.terms();
            case Score.Single _, Score.Event _, Score.Share _, Score.Count _, Score.Barrier _ -> List.of();
        };
        return terms.size() < 2 ? Optional.empty() : Optional.of(new Scale(instrument.name(), score.name(), terms));
    }

    List<String> items() {
        return terms.stream().map(term -> term.item().id()).toList();
    }

    /** The points of every item, reversed ones reversed; nothing where one has no answer. */
    Optional<int[]> points(Answers answers) {
        int[] points = terms.stream().flatMap(term -> code(term, answers)
                .map(code -> term.reversed() ? term.item().reversed(code) : code).stream())
                .mapToInt(Integer::intValue).toArray();
        return points.length == terms.size() ? Optional.of(points) : Optional.empty();
    }

    /** What the answers to this scale look like; nothing where they are too few to tell, or none is reversed. */
    Optional<Line> line(Answers answers) {
        List<Term> answered = terms.stream().filter(term -> code(term, answers).isPresent()).toList();
        if (answered.size() < FEWEST_IN_A_LINE || answered.stream().noneMatch(Term::reversed)
                || answered.stream().allMatch(Term::reversed)) {
            return Optional.empty();
        }
        Stream<Integer> codes = answered.stream().flatMap(term -> code(term, answers).stream());
        if (codes.distinct().count() > 1) {
            return Optional.of(Line.VARIED);
        }
        Predicate<Term> inTheMiddle = term -> code(term, answers)
                .filter(code -> term.item().reversed(code) == code).isPresent();
        return Optional.of(answered.stream().allMatch(inTheMiddle) ? Line.MIDDLE : Line.STRAIGHT);
    }

    /** What a row of answers looks like. */
    enum Line {
        /** More than one answer. */
        VARIED,
        /** One answer, which opposite statements can have in common. */
        MIDDLE,
        /** One answer, which they can't. */
        STRAIGHT
    }

    private static Optional<Integer> code(Term term, Answers answers) {
        OptionalInt value = answers.value(term.item().id());
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
