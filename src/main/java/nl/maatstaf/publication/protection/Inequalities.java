package nl.maatstaf.publication.protection;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Meaning.Inequality;
import nl.maatstaf.publication.protection.Quantity.Term;

/**
 * What somebody with the client register can write down about some questions in one quarter: of each base cell at most as
 * many answered as there are in the register; groups are sums of base cells; and what is shown lies between the bounds of its
 * rounding. That everything in here may be a fraction makes the bounds wider than whole people would; that, too, is what the
 * rules keep a margin for.
 *
 * <p>Each inequality that is told has a <em>remainder</em>, that is nothing as long as a statement shown tells it and anything
 * from then on. So withdrawing leaves the last solution a corner, and the solver goes on from there.
 */
final class Inequalities implements AutoCloseable {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final double NO_WEIGHT = 1e-7;

    /**
     * A quantity of a group.
     *
     * @param quantity what
     * @param group    of whom
     */
    record Place(Quantity quantity, int group) {}

    private static final Quantity RESPONDENTS = new Quantity.Respondents();

    private final MPSolver solver;
    private final MPSolverParameters parameters;
    private final ReleaseCube cube;
    private final List<Integer> questions;
    private final long[] register;
    private final int[][] cells;
    private final Meaning meaning;
    private final Map<Quantity, MPVariable[]> counted = new HashMap<>();
    private final Map<Place, MPVariable> totals = new HashMap<>();
    private final Map<Inequality, MPVariable> remainders = new HashMap<>();
    private final SequencedMap<Shown, List<Inequality>> told = new LinkedHashMap<>();

    /**
     * Writes down what is known before anything is shown.
     *
     * @param missing   of each question, how many respondents of all left it open: as if everybody knew that
     * @param questions the places of the questions it is about
     */
    Inequalities(ReleaseCube cube, Groups groups, long[] register, long[] missing, List<Integer> questions) {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("GLOP");
        parameters = new MPSolverParameters();
        // Where it went before is worth more than a smaller system, which it would have to enter anew each time.
        parameters.setIntegerParam(IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        parameters.setIntegerParam(IntegerParam.LP_ALGORITHM, MPSolverParameters.LpAlgorithmValues.PRIMAL.swigValue());
        this.cube = cube;
        this.questions = List.copyOf(questions);
        this.register = register.clone();
        cells = IntStream.range(0, groups.size()).mapToObj(groups::cells).toArray(int[][]::new);
        meaning = new Meaning(cube, new Rounding(cube.rules()), groups.sums(register));
        counted.put(RESPONDENTS, variables());
        questions.forEach(question -> respondentsAnswer(question, missing[question]));
    }

    private void respondentsAnswer(int question, long missing) {
        for (int answer = 0; answer < values(question).length; answer++) {
            counted.put(new Quantity.Answer(question, answer), variables());
        }
        var open = List.of(new Term(1, RESPONDENTS), new Term(-1, new Quantity.Answered(question)));
        MPConstraint everybody = solver.makeConstraint(missing, missing);
        for (int cell = 0; cell < register.length; cell++) {
            MPConstraint some = solver.makeConstraint(0, NONE);
            for (Term term : inCells(open)) {
                some.setCoefficient(cells(term)[cell], term.times());
                everybody.setCoefficient(cells(term)[cell], term.times());
            }
        }
    }

    private MPVariable[] variables() {
        MPVariable[] variables = new MPVariable[register.length];
        Arrays.setAll(variables, cell -> solver.makeNumVar(0, register[cell], ""));
        return variables;
    }

    /** Any sum between the lowest and the highest is that of people who all gave one of these two answers. */
    private double[] values(int place) {
        Question question = cube.questions().get(place);
        return question.answers().isEmpty() ? new double[]{question.lowest(), question.highest()}
                : question.answers().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private List<Term> byAnswer(int question, DoubleUnaryOperator times) {
        double[] values = values(question);
        return IntStream.range(0, values.length)
                .mapToObj(answer -> new Term(times.applyAsDouble(values[answer]), new Quantity.Answer(question, answer))).toList();
    }

    /** The same sum, of what is counted in base cells. */
    private List<Term> inCells(List<Term> terms) {
        var sum = new LinkedHashMap<Quantity, Double>();
        for (Term term : terms) {
            List<Term> parts = switch (term.quantity()) {
                case Quantity.Answered(int question) -> byAnswer(question, _ -> 1);
                case Quantity.Sum(int question) -> byAnswer(question, value -> value);
                case Quantity.Respondents _, Quantity.Answer _ -> List.of(new Term(1, term.quantity()));
            };
            parts.forEach(part -> sum.merge(part.quantity(), term.times() * part.times(), Double::sum));
        }
        return sum.entrySet().stream().map(entry -> new Term(entry.getValue(), entry.getKey())).toList();
    }

    private MPVariable[] cells(Term term) {
        MPVariable[] variables = counted.get(term.quantity());
        if (variables == null) {
            throw new IllegalArgumentException("Nobody counts " + term.quantity() + ".");
        }
        return variables;
    }

    /** Everything that can be hidden, in order. */
    List<Quantity> quantities() {
        var quantities = new ArrayList<>(List.of(RESPONDENTS));
        for (int question : questions) {
            int answers = cube.questions().get(question).answers().size();
            if (answers == 0) {
                quantities.add(new Quantity.Sum(question));
            }
            IntStream.range(0, answers).forEach(answer -> quantities.add(new Quantity.Answer(question, answer)));
        }
        return quantities;
    }

    /** Lets everybody know a statement, where it is about how many answered or about one of the questions. */
    void show(Shown shown) {
        if (shown.statement().figure() == null || questions.contains(shown.statement().question())) {
            List<Inequality> inequalities = meaning.of(shown);
            inequalities.forEach(inequality -> remainders.computeIfAbsent(inequality, this::row));
            told.put(shown, inequalities);
        }
    }

    private MPVariable row(Inequality inequality) {
        MPConstraint row = solver.makeConstraint(-inequality.constant(), NONE);
        inCells(inequality.terms()).forEach(term -> row.setCoefficient(total(inequality.group(), term), term.times()));
        MPVariable remainder = solver.makeNumVar(0, 0, "");
        row.setCoefficient(remainder, 1);
        return remainder;
    }

    /** A variable for the sum over a group keeps rows short. */
    private MPVariable total(int group, Term term) {
        return totals.computeIfAbsent(new Place(term.quantity(), group), _ -> {
            MPVariable total = solver.makeNumVar(0, NONE, "");
            MPConstraint row = solver.makeConstraint(0, 0);
            row.setCoefficient(total, -1);
            IntStream.of(cells[group]).forEach(cell -> row.setCoefficient(cells(term)[cell], 1));
            return total;
        });
    }

    /** Takes a statement back; what another one tells as well stays known. */
    void withdraw(Shown shown) {
        var forgotten = new LinkedHashSet<>(told.getOrDefault(shown, List.of()));
        told.remove(shown);
        told.values().forEach(forgotten::removeAll);
        forgotten.forEach(inequality -> remainder(inequality).setBounds(-NONE, NONE));
    }

    private MPVariable remainder(Inequality inequality) {
        MPVariable remainder = remainders.get(inequality);
        if (remainder == null) {
            throw new IllegalArgumentException("Nobody was told " + inequality + ".");
        }
        return remainder;
    }

    /** Finds the most, or the least, that this can be; afterwards the whole solution can be read. */
    void extreme(Place place, boolean most) {
        solver.objective().clear();
        for (Term term : inCells(List.of(new Term(1, place.quantity())))) {
            IntStream.of(cells[place.group()]).forEach(cell -> solver.objective().setCoefficient(cells(term)[cell], term.times()));
        }
        solver.objective().setOptimizationDirection(most);
        ResultStatus status = solver.solve(parameters);
        if (status != ResultStatus.OPTIMAL) {
            // From the last basis the digits may run out; from none they have not, so far.
            solver.reset();
            status = solver.solve(parameters);
        }
        if (status != ResultStatus.OPTIMAL) {
            throw new UnsolvedException(status.toString());
        }
    }

    /** A quantity of each group in the last solution. */
    double[] solution(Quantity quantity) {
        double[] byCell = new double[register.length];
        for (Term term : inCells(List.of(new Term(1, quantity)))) {
            MPVariable[] variables = cells(term);
            Arrays.setAll(byCell, cell -> byCell[cell] + term.times() * variables[cell].solutionValue());
        }
        return Arrays.stream(cells).mapToDouble(of -> IntStream.of(of).mapToDouble(cell -> byCell[cell]).sum()).toArray();
    }

    /** How much each statement shown weighs in the last solution, in a fixed order; what does not weigh has no part in it. */
    Map<Shown, Double> weights() {
        var weights = new LinkedHashMap<Shown, Double>();
        told.forEach((shown, of) -> {
            double weight = of.stream().mapToDouble(inequality -> Math.abs(remainder(inequality).reducedCost())).sum();
            if (weight > NO_WEIGHT) {
                weights.put(shown, weight);
            }
        });
        return weights;
    }

    @Override
    public void close() {
        solver.delete();
        parameters.delete();
    }
}
