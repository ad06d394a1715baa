package nl.maatstaf.publication.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.maatstaf.publication.attack.Municipality.Person;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who has the register, the open data, the codebook, and what three participants tell of themselves, and who wants
 * the hidden counts of a quarter. Written apart from the protection: it reads the CSV only, has variables for base cells
 * only, and another solver; and bounds are whole numbers.
 */
final class Attacker implements AutoCloseable {

    private static final double SLACK = 1e-6;
    private static final int FEWEST = 25;
    private static final int WHOLE = 200;
    private static final int BEFORE_FILTERS = 3;

    /** Counts of groups of fewer can't be five wide once three of them tell. */
    private static final int SMALL = 8;

    private final MPSolver solver;
    private final List<Person> register;
    private final Map<List<Integer>, MPVariable[]> counts = new HashMap<>();
    private final Map<List<Integer>, Integer> responses = new HashMap<>();
    private final Map<List<Integer>, Map<Integer, Integer>> shares = new HashMap<>();

    /**
     * A group by at most two filters: the level of each, -1 for all.
     *
     * @param group  the group
     * @param answer the answer counted; 0 for how many answered
     */
    record Hidden(List<Integer> group, int answer) {}

    /** Between which whole numbers a hidden count lies. */
    record Bounds(long lower, long upper) {}

    Attacker(Municipality municipality, Path openData, int quarter, List<Municipality.Answer> colluders) throws IOException {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("CLP");
        register = municipality.people();
        Map<List<Integer>, Integer> people = new HashMap<>();
        register.forEach(person -> people.merge(person.levels(), 1, Integer::sum));
        people.forEach((cell, size) -> {
            MPVariable[] answers = new MPVariable[Municipality.ANSWERS + 1];
            for (int answer = 0; answer < answers.length; answer++) {
                answers[answer] = solver.makeNumVar(0, size, "");
            }
            // At 0 stands how many answered: as many as gave one of the answers.
            MPConstraint sum = solver.makeConstraint(0, 0);
            sum.setCoefficient(answers[0], -1);
            IntStream.rangeClosed(1, Municipality.ANSWERS).forEach(answer -> sum.setCoefficient(answers[answer], 1));
            counts.put(cell, answers);
        });
        collude(colluders);
        List<String> rows = Files.readAllLines(openData.resolve("release-" + quarter + ".csv"));
        rows.stream().skip(1).map(row -> row.split(",", -1)).forEach(this::read);
        responses.forEach((group, rounded) -> {
            add(Math.max(FEWEST, rounded - 2), rounded + 2, group, Map.of(0, 1.0));
            notNearlyAll(group);
        });
        shares.forEach(this::learn);
    }

    private void collude(List<Municipality.Answer> colluders) {
        Map<Hidden, Integer> known = new HashMap<>();
        colluders.forEach(answer -> known.merge(new Hidden(register.get(answer.person()).levels(), answer.answer()), 1, Integer::sum));
        known.forEach((cell, people) -> cell(cell.group(), cell.answer()).setLb(people));
    }

    private MPVariable cell(List<Integer> levels, int answer) {
        return requireNonNull(counts.get(levels))[answer];
    }

    private void read(String[] row) {
        var group = new ArrayList<Integer>();
        for (int filter = 0; filter < Municipality.FILTERS.size(); filter++) {
            group.add(Municipality.LEVELS.get(filter).indexOf(row[BEFORE_FILTERS + filter]));
        }
        int value = Integer.parseInt(row[BEFORE_FILTERS + Municipality.FILTERS.size()]);
        if (row[2].equals("response")) {
            responses.put(group, value);
        } else {
            shares.computeIfAbsent(group, _ -> new HashMap<>()).put(Integer.parseInt(row[2].substring("share:fear=".length())), value);
        }
    }

    /** Where one share is no multiple of five, there were 200 people or more, and all are whole percentages. */
    private void learn(List<Integer> group, Map<Integer, Integer> percentages) {
        boolean precise = percentages.values().stream().anyMatch(value -> value % 5 != 0);
        double half = precise ? .5 : 2.5;
        add(precise ? WHOLE : FEWEST, Double.POSITIVE_INFINITY, group, Map.of(0, 1.0));
        percentages.forEach((answer, value) -> {
            add(0, Double.POSITIVE_INFINITY, group, Map.of(answer, 1.0, 0, -(value <= 5 ? 0 : value - half) / 100));
            add(Double.NEGATIVE_INFINITY, 0, group, Map.of(answer, 1.0, 0, -(value >= 95 ? 100 : value + half) / 100));
        });
        notNearlyAll(group);
    }

    private void notNearlyAll(List<Integer> group) {
        add(Double.NEGATIVE_INFINITY, .8 * size(group), group, Map.of(0, 1.0));
    }

    private long size(List<Integer> group) {
        return register.stream().filter(person -> belongs(person.levels(), group)).count();
    }

    static boolean belongs(List<Integer> levels, List<Integer> group) {
        return IntStream.range(0, group.size()).allMatch(filter -> group.get(filter) < 0 || group.get(filter).equals(levels.get(filter)));
    }

    private void add(double lower, double upper, List<Integer> group, Map<Integer, Double> factors) {
        MPConstraint row = solver.makeConstraint(lower, upper);
        counts.forEach((cell, variables) -> {
            if (belongs(cell, group)) {
                factors.forEach((answer, factor) -> row.setCoefficient(variables[answer], factor));
            }
        });
    }

    /** Every count of the cube that the open data don't have, and of groups large enough in the register to be wide at all. */
    List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        for (List<Integer> group : groups()) {
            if (size(group) < SMALL) {
                continue;
            }
            if (!responses.containsKey(group)) {
                hidden.add(new Hidden(group, 0));
            }
            if (!shares.containsKey(group)) {
                IntStream.rangeClosed(1, Municipality.ANSWERS).forEach(answer -> hidden.add(new Hidden(group, answer)));
            }
        }
        return hidden;
    }

    static List<List<Integer>> groups() {
        var groups = new ArrayList<List<Integer>>();
        int filters = Municipality.FILTERS.size();
        groups.add(Collections.nCopies(filters, -1));
        for (int first = 0; first < filters; first++) {
            for (int level = 0; level < Municipality.LEVELS.get(first).size(); level++) {
                var one = new ArrayList<>(Collections.nCopies(filters, -1));
                one.set(first, level);
                groups.add(List.copyOf(one));
                for (int second = first + 1; second < filters; second++) {
                    for (int other = 0; other < Municipality.LEVELS.get(second).size(); other++) {
                        var two = new ArrayList<>(one);
                        two.set(second, other);
                        groups.add(List.copyOf(two));
                    }
                }
            }
        }
        return groups;
    }

    /** How many figures of answers the open data have. */
    int shown() {
        return shares.values().stream().mapToInt(Map::size).sum();
    }

    Bounds bounds(Hidden hidden) {
        return new Bounds((long) Math.ceil(extreme(hidden, false) - SLACK), (long) Math.floor(extreme(hidden, true) + SLACK));
    }

    private double extreme(Hidden hidden, boolean most) {
        solver.objective().clear();
        counts.forEach((cell, variables) -> {
            if (belongs(cell, hidden.group())) {
                solver.objective().setCoefficient(variables[hidden.answer()], 1);
            }
        });
        solver.objective().setOptimizationDirection(most);
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("The attacker's solver says " + status + ".");
        }
        return solver.objective().value();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
