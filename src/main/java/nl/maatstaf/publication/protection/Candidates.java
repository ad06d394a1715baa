package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;

/**
 * What could be shown if nobody combined anything: groups of enough people, who are not nearly all of their group in the
 * register and did not all say the same.
 */
record Candidates(ReleaseCube cube, Groups groups, Rounding rounding) {

    private static final int PERCENT = 100;

    List<Shown> of(Tally tally) {
        long[] register = groups.sums(tally.register());
        long[] respondents = groups.sums(tally.respondents());
        var shown = new ArrayList<Shown>();
        for (int group = 0; group < groups.size(); group++) {
            if (!isEnough(respondents[group]) || isNearlyAll(respondents[group], register[group])) {
                continue;
            }
            shown.add(new Shown(Statement.response(group), List.of(rounding.count(respondents[group])), false));
            for (int place = 0; place < cube.questions().size(); place++) {
                Question question = cube.questions().get(place);
                Tally.Answers answers = tally.questions().get(place);
                int[] cells = groups.cells(group);
                long answered = sum(answers.answered(), cells);
                for (Figure figure : Figure.values()) {
                    if (question.shown().contains(figure) && question.isShownBy(groups.columns(group)) && isEnough(answered)) {
                        var statement = new Statement(group, place, figure);
                        values(statement, figure, answers, cells, answered).ifPresent(values ->
                                shown.add(new Shown(statement, values, figure.countsAnswers() && rounding.whole(answered))));
                    }
                }
            }
        }
        return shown;
    }

    private Optional<List<Long>> values(Statement statement, Figure figure, Tally.Answers answers, int[] cells, long answered) {
        return switch (figure) {
            case DISTRIBUTION -> Optional.of(answers.byAnswer().stream()
                    .map(people -> (long) rounding.percent(sum(people, cells), answered)).toList());
            case SHARE -> Optional.of(List.of((long) rounding.percent(sum(answers.byAnswer().getLast(), cells), answered)));
            case MEAN -> mean(statement, answers, cells, answered);
        };
    }

    /** A mean that could be everybody's own answer is not shown. That of everybody comes with its standard deviation. */
    private Optional<List<Long>> mean(Statement statement, Tally.Answers answers, int[] cells, long answered) {
        Question question = cube.questions().get(statement.question());
        double mean = IntStream.of(cells).mapToDouble(cell -> answers.sums()[cell]).sum() / answered;
        long tenths = Rounding.tenths(mean);
        if (tenths <= Rounding.tenths(question.lowest()) || tenths >= Rounding.tenths(question.highest())) {
            return Optional.empty();
        }
        double deviation = Math.sqrt(Math.max(0, answers.squares() - answered * mean * mean) / (answered - 1));
        return Optional.of(statement.group() == Groups.EVERYBODY ? List.of(tenths, Rounding.tenths(deviation)) : List.of(tenths));
    }

    /** Everything that could be said and is not among what is shown, and why. */
    List<Hidden> hidden(Tally tally, Set<Statement> shown) {
        long[] register = groups.sums(tally.register());
        long[] respondents = groups.sums(tally.respondents());
        var hidden = new ArrayList<Hidden>();
        for (Statement statement : Statement.all(cube, groups)) {
            if (!shown.contains(statement)) {
                int group = statement.group();
                boolean enough = isEnough(respondents[group]) && (statement.figure() == null
                        || isEnough(sum(tally.questions().get(statement.question()).answered(), groups.cells(group))));
                hidden.add(new Hidden(statement, !enough ? Hidden.Reason.TOO_FEW
                        : isNearlyAll(respondents[group], register[group]) ? Hidden.Reason.NEARLY_ALL
                        : isAtTheEnd(statement, tally) ? Hidden.Reason.ALIKE : Hidden.Reason.BESIDE_THE_REST));
            }
        }
        return hidden;
    }

    private boolean isAtTheEnd(Statement statement, Tally tally) {
        int[] cells = groups.cells(statement.group());
        return statement.figure() == Figure.MEAN && mean(statement, tally.questions().get(statement.question()), cells,
                sum(tally.questions().get(statement.question()).answered(), cells)).isEmpty();
    }

    private boolean isNearlyAll(long respondents, long register) {
        return PERCENT * respondents > cube.rules().mostOfFrame() * register;
    }

    private boolean isEnough(long people) {
        return people >= cube.rules().fewest();
    }

    private static long sum(long[] people, int[] cells) {
        return IntStream.of(cells).mapToLong(cell -> people[cell]).sum();
    }
}
