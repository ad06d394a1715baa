package nl.maatstaf.publication.protection;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;

/**
 * What somebody with the client register can write down about one quarter: of each base cell at most as many answered as
 * there are in the register; groups are sums of base cells; and what is shown lies between the bounds of its rounding. That
 * everything in here may be a fraction makes the bounds wider than whole people would; that, too, is what the rules keep a
 * margin for.
 *
 * <p>Everything is relaxed in one place, the bounds of rows, so that withdrawing a statement keeps the solver's basis.
 */
final class Inequalities implements AutoCloseable {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final double NO_WEIGHT = 1e-7;

    /** Something counted or summed in each group. */
    sealed interface Quantity {

        /** How many people answered in the quarter. */
        record Respondents() implements Quantity {}

        /** How many people answered a question. */
        record Answered(int question) implements Quantity {}

        /** How many gave this answer to a question. */
        record Answer(int question, int answer) implements Quantity {}

        /** The sum of the values of a question of which only the mean is shown. */
        record Sum(int question) implements Quantity {}
    }

    private final MPSolver solver;
    private final ReleaseCube cube;
    private final Groups groups;
    private final long[] register;
    private final Rounding rounding;
    private final SequencedMap<Quantity, MPVariable[]> byCell = new LinkedHashMap<>();
    private final SequencedMap<Quantity, MPVariable[]> byGroup = new LinkedHashMap<>();
    private final Map<Shown, List<MPConstraint>> rows = new LinkedHashMap<>();

    /**
     * Writes down what is known before anything is shown.
     *
     * @param missing of each question, how many respondents of all left it open: as if everybody knew that
     */
    Inequalities(ReleaseCube cube, Groups groups, long[] register, long[] missing) {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("GLOP");
        this.cube = cube;
        this.groups = groups;
        this.register = register.clone();
        rounding = new Rounding(cube.rules());
        var respondents = new Quantity.Respondents();
        add(respondents, variables());
        for (int question = 0; question < cube.questions().size(); question++) {
            questions(question, missing[question]);
        }
    }

    private void questions(int place, long missing) {
        Question question = cube.questions().get(place);
        var answered = new Quantity.Answered(place);
        add(answered, variables());
        for (int cell = 0; cell < register.length; cell++) {
            row(0, NONE, Map.of(cell(new Quantity.Respondents(), cell), 1.0, cell(answered, cell), -1.0));
        }
        row(missing, missing, Map.of(group(new Quantity.Respondents(), Groups.EVERYBODY), 1.0, group(answered, Groups.EVERYBODY), -1.0));
        if (question.answers().isEmpty()) {
            var sum = new Quantity.Sum(place);
            MPVariable[] sums = new MPVariable[register.length];
            Arrays.setAll(sums, _ -> solver.makeNumVar(-NONE, NONE, ""));
            add(sum, sums);
            for (int cell = 0; cell < register.length; cell++) {
                row(0, NONE, Map.of(sums[cell], 1.0, cell(answered, cell), -question.lowest()));
                row(-NONE, 0, Map.of(sums[cell], 1.0, cell(answered, cell), -question.highest()));
            }
            return;
        }
        for (int answer = 0; answer < question.answers().size(); answer++) {
            add(new Quantity.Answer(place, answer), variables());
        }
        for (int cell = 0; cell < register.length; cell++) {
            var all = new HashMap<MPVariable, Double>(Map.of(cell(answered, cell), -1.0));
            for (int answer = 0; answer < question.answers().size(); answer++) {
                all.put(cell(new Quantity.Answer(place, answer), cell), 1.0);
            }
            row(0, 0, all);
        }
    }

    private MPVariable[] variables() {
        MPVariable[] variables = new MPVariable[register.length];
        Arrays.setAll(variables, cell -> solver.makeNumVar(0, register[cell], ""));
        return variables;
    }

    /** A quantity in each base cell; and in each group, as the sum of its parts, so that rows are short. */
    private void add(Quantity quantity, MPVariable[] cells) {
        byCell.put(quantity, cells);
        MPVariable[] totals = new MPVariable[groups.size()];
        Arrays.setAll(totals, _ -> solver.makeNumVar(-NONE, NONE, ""));
        for (int group = 0; group < totals.length; group++) {
            var sum = new HashMap<MPVariable, Double>(Map.of(totals[group], -1.0));
            List<Integer> parts = groups.parts(group);
            if (parts.isEmpty()) {
                IntStream.of(groups.cells(group)).forEach(cell -> sum.put(cells[cell], 1.0));
            } else {
                parts.forEach(part -> sum.put(totals[part], 1.0));
            }
            row(0, 0, sum);
        }
        byGroup.put(quantity, totals);
    }

    private MPVariable cell(Quantity quantity, int cell) {
        return variables(byCell, quantity)[cell];
    }

    private MPVariable group(Quantity quantity, int group) {
        return variables(byGroup, quantity)[group];
    }

    private static MPVariable[] variables(Map<Quantity, MPVariable[]> of, Quantity quantity) {
        MPVariable[] variables = of.get(quantity);
        if (variables == null) {
            throw new IllegalArgumentException("There is no " + quantity + ".");
        }
        return variables;
    }

    private MPConstraint row(double lower, double upper, Map<MPVariable, Double> factors) {
        MPConstraint row = solver.makeConstraint(lower, upper);
        factors.forEach(row::setCoefficient);
        return row;
    }

    /** Everything that is counted or summed, in order. */
    List<Quantity> quantities() {
        return List.copyOf(byGroup.sequencedKeySet());
    }

    /** Lets everybody know a statement. */
    void show(Shown shown) {
        Statement statement = shown.statement();
        int group = statement.group();
        var known = new ArrayList<MPConstraint>();
        MPVariable respondents = group(new Quantity.Respondents(), group);
        long people = IntStream.of(groups.cells(group)).mapToLong(cell -> register[cell]).sum();
        known.add(row(-NONE, cube.rules().mostOfFrame() / 100.0 * people, Map.of(respondents, 1.0)));
        if (statement.figure() == null) {
            Rounding.Range range = rounding.countsShownAs(shown.value());
            known.add(row(range.lower(), range.upper(), Map.of(respondents, 1.0)));
        } else {
            known.addAll(shown(shown, statement.figure(), group(new Quantity.Answered(statement.question()), group)));
        }
        rows.put(shown, known);
    }

    private List<MPConstraint> shown(Shown shown, Question.Figure figure, MPVariable answered) {
        int place = shown.statement().question();
        int group = shown.statement().group();
        Question question = cube.questions().get(place);
        int last = question.answers().size() - 1;
        var known = new ArrayList<MPConstraint>();
        known.add(row(shown.whole() ? cube.rules().wholeFrom() : cube.rules().fewest(),
                figure.countsAnswers() && !shown.whole() ? cube.rules().wholeFrom() - 1 : NONE, Map.of(answered, 1.0)));
        switch (figure) {
            case DISTRIBUTION -> {
                for (int answer = 0; answer <= last; answer++) {
                    known.addAll(share(shown.values().get(answer), shown.whole(), group(new Quantity.Answer(place, answer), group), answered));
                }
            }
            case SHARE -> known.addAll(share(shown.value(), shown.whole(), group(new Quantity.Answer(place, last), group), answered));
            case MEAN -> {
                Rounding.Range mean = Rounding.meansShownAs(shown.value());
                var sum = sum(place, group);
                known.add(ratio(sum, answered, mean.lower(), 0, NONE));
                known.add(ratio(sum, answered, mean.upper(), -NONE, 0));
                if (shown.values().size() > 1 && !question.answers().isEmpty()) {
                    known.addAll(squares(place, group, mean, Rounding.meansShownAs(shown.values().get(1)), answered));
                }
            }
        }
        return known;
    }

    /** From a mean m and a standard deviation s of n people, the sum of squares: n m² + (n − 1) s². */
    private List<MPConstraint> squares(int place, int group, Rounding.Range mean, Rounding.Range deviation, MPVariable answered) {
        List<Integer> answers = cube.questions().get(place).answers();
        var squares = new HashMap<MPVariable, Double>();
        for (int answer = 0; answer < answers.size(); answer++) {
            squares.put(group(new Quantity.Answer(place, answer), group), (double) answers.get(answer) * answers.get(answer));
        }
        double least = mean.lower() <= 0 && mean.upper() >= 0 ? 0 : Math.min(mean.lower() * mean.lower(), mean.upper() * mean.upper());
        double most = Math.max(mean.lower() * mean.lower(), mean.upper() * mean.upper());
        double narrow = Math.max(0, deviation.lower());
        return List.of(
                ratio(squares, answered, least + narrow * narrow, -deviation.upper() * deviation.upper(), NONE),
                ratio(squares, answered, most + deviation.upper() * deviation.upper(), -NONE, -narrow * narrow));
    }

    private List<MPConstraint> share(long percent, boolean whole, MPVariable some, MPVariable all) {
        Rounding.Range share = rounding.sharesShownAs((int) percent, whole);
        return List.of(ratio(Map.of(some, 1.0), all, share.lower(), 0, NONE), ratio(Map.of(some, 1.0), all, share.upper(), -NONE, 0));
    }

    /** What some are beyond so much of all, between bounds. */
    private MPConstraint ratio(Map<MPVariable, Double> some, MPVariable all, double ratio, double lower, double upper) {
        var factors = new HashMap<>(some);
        factors.put(all, -ratio);
        return row(lower, upper, factors);
    }

    private Map<MPVariable, Double> sum(int place, int group) {
        List<Integer> answers = cube.questions().get(place).answers();
        if (answers.isEmpty()) {
            return Map.of(group(new Quantity.Sum(place), group), 1.0);
        }
        var sum = new HashMap<MPVariable, Double>();
        for (int answer = 0; answer < answers.size(); answer++) {
            sum.put(group(new Quantity.Answer(place, answer), group), (double) answers.get(answer));
        }
        return sum;
    }

    /** Takes a statement back. */
    void withdraw(Shown shown) {
        rows.getOrDefault(shown, List.of()).forEach(row -> row.setBounds(-NONE, NONE));
        rows.remove(shown);
    }

    /**
     * A quantity of a group.
     *
     * @param quantity what
     * @param group    of whom
     */
    record Place(Quantity quantity, int group) {}

    /** Finds the most, or the least, that this can be; afterwards the whole solution can be read. */
    void extreme(Place place, boolean most) {
        solver.objective().clear();
        solver.objective().setCoefficient(group(place.quantity(), place.group()), 1);
        solver.objective().setOptimizationDirection(most);
        ResultStatus status = solver.solve();
        if (status != ResultStatus.OPTIMAL) {
            // From the last basis the digits may run out; from none they have not, so far.
            solver.reset();
            status = solver.solve();
        }
        if (status != ResultStatus.OPTIMAL) {
            throw new UnsolvedException(status.toString());
        }
    }

    /** A quantity of each group in the last solution. */
    double[] solution(Quantity quantity) {
        return Arrays.stream(variables(byGroup, quantity)).mapToDouble(MPVariable::solutionValue).toArray();
    }

    /** How much each statement shown weighs in the last solution, in a fixed order; what does not weigh has no part in it. */
    Map<Shown, Double> weights() {
        var weights = new LinkedHashMap<Shown, Double>();
        rows.forEach((shown, of) -> {
            double weight = of.stream().mapToDouble(row -> Math.abs(row.dualValue())).sum();
            if (weight > NO_WEIGHT) {
                weights.put(shown, weight);
            }
        });
        return weights;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
