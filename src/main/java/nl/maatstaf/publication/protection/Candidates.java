package nl.maatstaf.publication.protection;

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
        return Statement.all(cube, groups).stream().filter(statement -> reason(tally, statement).isEmpty())
                .map(statement -> shown(tally, statement)).toList();
    }

    /** Everything that could be said and is not among what is shown, and why. */
    List<Hidden> hidden(Tally tally, Set<Statement> shown) {
        return Statement.all(cube, groups).stream().filter(statement -> !shown.contains(statement))
                .map(statement -> new Hidden(statement, reason(tally, statement).orElse(Hidden.Reason.BESIDE_THE_REST))).toList();
    }

    /** Why a statement can't be shown even by itself. */
    private Optional<Hidden.Reason> reason(Tally tally, Statement statement) {
        int[] cells = groups.cells(statement.group());
        long respondents = sum(tally.respondents(), cells);
        if (!isEnough(respondents) || statement.figure() != null && !isEnough(answered(tally, statement))) {
            return Optional.of(Hidden.Reason.TOO_FEW);
        }
        if (PERCENT * respondents > cube.rules().mostOfFrame() * sum(tally.register(), cells)) {
            return Optional.of(Hidden.Reason.NEARLY_ALL);
        }
        return statement.figure() == Figure.MEAN && isAtAnEnd(statement, tally) ? Optional.of(Hidden.Reason.ALIKE) : Optional.empty();
    }

    private Shown shown(Tally tally, Statement statement) {
        int[] cells = groups.cells(statement.group());
        Figure figure = statement.figure();
        if (figure == null) {
            return new Shown(statement, List.of(rounding.count(sum(tally.respondents(), cells))), false);
        }
        long answered = answered(tally, statement);
        return new Shown(statement, values(tally, statement, figure), figure.countsAnswers() && rounding.whole(answered));
    }

    private List<Long> values(Tally tally, Statement statement, Figure figure) {
        int[] cells = groups.cells(statement.group());
        long answered = answered(tally, statement);
        List<long[]> byAnswer = tally.questions().get(statement.question()).byAnswer();
        return switch (figure) {
            case DISTRIBUTION -> byAnswer.stream().map(people -> (long) rounding.percent(sum(people, cells), answered)).toList();
            case SHARE -> List.of((long) rounding.percent(sum(byAnswer.getLast(), cells), answered));
            case MEAN -> mean(tally, statement);
        };
    }

    /** A mean that could be everybody's own answer. */
    private boolean isAtAnEnd(Statement statement, Tally tally) {
        Question question = cube.questions().get(statement.question());
        long tenths = Rounding.tenths(exactMean(tally, statement));
        return tenths <= Rounding.tenths(question.lowest()) || tenths >= Rounding.tenths(question.highest());
    }

    /** That of everybody comes with its standard deviation. */
    private List<Long> mean(Tally tally, Statement statement) {
        double mean = exactMean(tally, statement);
        if (statement.group() != Groups.EVERYBODY) {
            return List.of(Rounding.tenths(mean));
        }
        long answered = answered(tally, statement);
        double squares = tally.questions().get(statement.question()).squares();
        double deviation = Math.sqrt(Math.max(0, squares - answered * mean * mean) / (answered - 1));
        return List.of(Rounding.tenths(mean), Rounding.tenths(deviation));
    }

    private double exactMean(Tally tally, Statement statement) {
        double[] sums = tally.questions().get(statement.question()).sums();
        return IntStream.of(groups.cells(statement.group())).mapToDouble(cell -> sums[cell]).sum() / answered(tally, statement);
    }

    private long answered(Tally tally, Statement statement) {
        return sum(tally.questions().get(statement.question()).answered(), groups.cells(statement.group()));
    }

    private boolean isEnough(long people) {
        return people >= cube.rules().fewest();
    }

    private static long sum(long[] people, int[] cells) {
        return IntStream.of(cells).mapToLong(cell -> people[cell]).sum();
    }
}
