package nl.maatstaf.publication.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Groups;
import nl.maatstaf.publication.protection.Shown;
import nl.maatstaf.publication.protection.Statement;
import org.jspecify.annotations.Nullable;

/** Makes cells of what is shown; the differences between two arms follow from them. */
public final class OpenData {

    private static final double TENTHS = 10;
    private static final double PERCENT = 100;
    private static final int ALL = 100;

    private final ReleaseCube cube;
    private final Groups groups;
    private final Map<Statement, Shown> shown = new HashMap<>();

    private OpenData(ReleaseCube cube, List<Shown> shown) {
        this.cube = cube;
        groups = new Groups(cube.filters());
        shown.forEach(one -> this.shown.put(one.statement(), one));
    }

    /** {@return everything shown of one quarter, group by group} */
    public static List<Cell> cells(ReleaseCube cube, List<Shown> shown) {
        return new OpenData(cube, shown).cells();
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int group = 0; group < groups.size(); group++) {
            int of = group;
            find(Statement.response(group)).ifPresent(response ->
                    cells.add(cell(of, Measures.RESPONSE, BigDecimal.valueOf(response.value()), null)));
            for (int question = 0; question < cube.questions().size(); question++) {
                for (Question.Figure figure : Question.Figure.values()) {
                    find(new Statement(group, question, figure)).ifPresent(said -> cells.addAll(cells(said, figure)));
                }
            }
            cells.addAll(differences(group));
        }
        return cells;
    }

    private List<Cell> cells(Shown said, Question.Figure figure) {
        int group = said.statement().group();
        Question question = cube.questions().get(said.statement().question());
        int last = question.answers().size() - 1;
        return switch (figure) {
            case DISTRIBUTION -> IntStream.rangeClosed(0, last).mapToObj(answer ->
                    share(said, group, question, answer, said.values().get(answer))).toList();
            // Where the whole distribution stands, this share is part of it.
            case SHARE -> find(new Statement(group, said.statement().question(), Question.Figure.DISTRIBUTION)).isPresent() ? List.of()
                    : List.of(share(said, group, question, last, said.value()));
            case MEAN -> mean(said, group, question);
        };
    }

    private Cell share(Shown said, int group, Question question, int answer, long percent) {
        Cell.Bounds bounds = Intervals.share(percent, people(said), step(said));
        return cell(group, Measures.share(question.column(), question.answers().get(answer)), BigDecimal.valueOf(percent),
                new Cell.Bounds(isFew(percent) ? BigDecimal.ZERO : bounds.lower(), isMost(percent) ? BigDecimal.valueOf(ALL) : bounds.upper()));
    }

    private List<Cell> mean(Shown said, int group, Question question) {
        Optional<Cell.Bounds> bounds = deviation(said).map(deviation -> Intervals.mean(said.value() / TENTHS,
                deviation / Math.sqrt(people(said)), people(said)));
        Cell mean = cell(group, Measures.mean(question.column()), BigDecimal.valueOf(said.value(), 1), bounds.orElse(null));
        return said.values().size() == 1 ? List.of(mean) : List.of(mean, cell(group, Measures.deviation(question.column()),
                BigDecimal.valueOf(said.values().get(1), 1), null));
    }

    /** The standard deviation among everybody, which the mean of everybody is shown with. */
    private Optional<Double> deviation(Shown said) {
        return find(new Statement(Groups.EVERYBODY, said.statement().question(), Question.Figure.MEAN)).map(all -> all.values().get(1) / TENTHS);
    }

    /** Whether a percentage also stands for any less. */
    private boolean isFew(long percent) {
        return percent <= cube.rules().mergedShare();
    }

    private boolean isMost(long percent) {
        return percent >= ALL - cube.rules().mergedShare();
    }

    /** As few as a reader must take them for. */
    private long people(Shown said) {
        long least = said.whole() ? cube.rules().wholeFrom() : cube.rules().fewest();
        return find(Statement.response(said.statement().group()))
                .map(response -> Math.max(least, response.value() - cube.rules().countStep() / 2)).orElse(least);
    }

    private int step(Shown said) {
        return said.whole() ? 1 : cube.rules().shareStep();
    }

    /** What both arms say of a group, the second less the first. */
    private List<Cell> differences(int group) {
        Optional<Integer> arm = IntStream.range(0, cube.filters().size()).boxed()
                .filter(place -> cube.filters().get(place).column().equals(ReleaseCube.ARM) && cube.filters().get(place).levels().size() == 2).findFirst();
        if (arm.isEmpty() || groups.get(group).get(arm.get()) != Groups.ALL || groups.depth(group) == 2) {
            return List.of();
        }
        var cells = new ArrayList<Cell>();
        for (int question = 0; question < cube.questions().size(); question++) {
            for (Question.Figure figure : List.of(Question.Figure.SHARE, Question.Figure.MEAN)) {
                Optional<Shown> first = find(new Statement(groups.with(group, arm.get(), 0), question, figure));
                Optional<Shown> second = find(new Statement(groups.with(group, arm.get(), 1), question, figure));
                if (first.isPresent() && second.isPresent()) {
                    difference(group, figure, first.get(), second.get()).ifPresent(cells::add);
                }
            }
        }
        return cells;
    }

    private Optional<Cell> difference(int group, Question.Figure figure, Shown first, Shown second) {
        Question question = cube.questions().get(first.statement().question());
        if (figure == Question.Figure.MEAN) {
            return deviation(first).map(deviation -> cell(group, Measures.difference(Measures.mean(question.column())),
                    BigDecimal.valueOf(second.value() - first.value(), 1), Intervals.mean((second.value() - first.value()) / TENTHS,
                            deviation * Math.sqrt(1.0 / people(first) + 1.0 / people(second)), Math.min(people(first), people(second)))));
        }
        if (Stream.of(first.value(), second.value()).anyMatch(percent -> isFew(percent) || isMost(percent))) {
            return Optional.empty();
        }
        int answer = question.answers().getLast();
        double error = PERCENT * Math.sqrt(variance(first) + variance(second));
        long difference = second.value() - first.value();
        return Optional.of(cell(group, Measures.difference(Measures.share(question.column(), answer)), BigDecimal.valueOf(difference),
                Intervals.difference(difference, error, Math.max(step(first), step(second)))));
    }

    private double variance(Shown share) {
        double p = share.value() / PERCENT;
        return p * (1 - p) / people(share);
    }

    private Optional<Shown> find(Statement statement) {
        return Optional.ofNullable(shown.get(statement));
    }

    private Cell cell(int group, String measure, BigDecimal value, Cell.@Nullable Bounds bounds) {
        return new Cell(measure, Cell.levels(cube, groups.get(group)), value, Optional.ofNullable(bounds));
    }
}
