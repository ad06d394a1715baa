package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Inequalities.Place;

/**
 * Protects one quarter. Starts from everything that may be shown by itself, and bounds every hidden count and sum by linear
 * programming; where bounds are too narrow, a statement that makes them so is withdrawn, the cheapest in information first,
 * until none is. Withdrawing only widens bounds, so whatever was found wide enough stays so.
 *
 * <p>Only what is shown, what could be shown, and the register decide what is withdrawn.
 */
public final class Protector {

    private static final int PART = 100;
    private static final double OF_EVERYBODY = 1000;
    private static final double OF_HOW_MANY = 1;
    private static final double OF_HOW_MANY_OF_A_PAIR = 0.3;

    private final ReleaseCube cube;
    private final Groups groups;
    private final long[] registerByCell;
    private final long[] register;
    private final long[] missing;
    private final SequencedMap<Statement, Shown> shown = new LinkedHashMap<>();
    private final List<Shown> withdrawn = new ArrayList<>();
    private int solved;

    /** Prepares to protect what people answered. */
    public Protector(ReleaseCube cube, Tally tally) {
        this.cube = cube;
        groups = new Groups(cube.filters());
        registerByCell = tally.register();
        register = groups.sums(registerByCell);
        long respondents = LongStream.of(tally.respondents()).sum();
        missing = tally.questions().stream().mapToLong(answers -> respondents - LongStream.of(answers.answered()).sum()).toArray();
        new Candidates(cube, groups, new Rounding(cube.rules())).of(tally).forEach(one -> shown.put(one.statement(), one));
    }

    /**
     * Withdraws until everything hidden is wide enough.
     *
     * @param progress hears how far it is, and may stop it
     * @throws java.util.concurrent.CancellationException when progress stopped it
     * @throws UnsolvedException when the bounds can't be computed
     */
    public ProtectedQuarter protect(Progress progress) {
        List<Integer> all = IntStream.range(0, missing.length).boxed().toList();
        if (all.size() > 1) {
            // Who knows one question only knows less, so whatever is too narrow for them is so for everybody. Nearly all of it
            // is found that way, in systems that are far smaller; that what is left is wide, only all together show.
            all.forEach(question -> protect(List.of(question), within(progress, question)));
        }
        return protect(all, within(progress, missing.length));
    }

    /** Each question by itself, and all together, are a part of the way. */
    private Progress within(Progress progress, int part) {
        return (done, all, withdrawals) -> progress.next(part * PART + PART * done / all, (missing.length + 1) * PART, withdrawals);
    }

    private ProtectedQuarter protect(List<Integer> questions, Progress progress) {
        try (var inequalities = new Inequalities(cube, groups, registerByCell, missing, questions)) {
            shown.sequencedValues().forEach(inequalities::show);
            var seen = new Seen(inequalities, groups.size());
            // A statement withdrawn hides more, which must be looked at, too; so until nothing changes.
            for (int before = -1; before != withdrawn.size();) {
                before = withdrawn.size();
                List<Secret> secrets = secrets(inequalities.quantities());
                for (int i = 0; i < secrets.size(); i++) {
                    progress.next(i, secrets.size(), withdrawn.size());
                    keep(secrets.get(i), inequalities, seen);
                }
            }
            solved += seen.solved();
            return result(secrets(inequalities.quantities()), seen);
        }
    }

    private void keep(Secret secret, Inequalities inequalities, Seen seen) {
        while (isHidden(secret.place()) && !seen.isWide(secret)) {
            seen.look(secret.place(), true);
            if (seen.isWide(secret)) {
                return;
            }
            Map<Shown, Double> guilty = inequalities.weights();
            if (seen.isHigh(secret) || guilty.isEmpty()) {
                seen.look(secret.place(), false);
                if (seen.isApart(secret)) {
                    return;
                }
                inequalities.weights().forEach((statement, weight) -> guilty.merge(statement, weight, Double::sum));
            }
            Optional<Shown> cheapest = guilty.keySet().stream().min(Comparator.<Shown>comparingDouble(
                    statement -> cost(statement) / guilty.getOrDefault(statement, 0.0))
                    .thenComparing(statement -> statement.statement().group())
                    .thenComparing(statement -> statement.statement().question()));
            if (cheapest.isEmpty()) {
                // By duality nothing shown has part in these bounds: they follow from the register alone.
                return;
            }
            inequalities.withdraw(cheapest.get());
            shown.remove(cheapest.get().statement());
            withdrawn.add(cheapest.get());
        }
    }

    /** What withdrawing costs: cells that are lost, more where more people look; and of how many, less than what they say. */
    private double cost(Shown statement) {
        int depth = groups.depth(statement.statement().group());
        if (depth == 0) {
            return OF_EVERYBODY;
        }
        return statement.statement().figure() == null ? (depth == 1 ? OF_HOW_MANY : OF_HOW_MANY_OF_A_PAIR)
                : statement.values().size() * (depth == 1 ? 2 : 1);
    }

    /**
     * Everything hidden as it stands; a count can't be wider than its group in the register. What is hidden of one group
     * follows one another, as the solver then has little to change from one to the next.
     */
    private List<Secret> secrets(List<Quantity> quantities) {
        return IntStream.range(0, groups.size()).boxed().flatMap(group -> quantities.stream().map(quantity -> new Place(quantity, group)))
                .filter(this::isHidden).map(this::secret).toList();
    }

    private Secret secret(Place place) {
        long people = register[place.group()];
        if (place.quantity() instanceof Quantity.Sum(int question)) {
            return new Secret(place, people == 0 ? 0 : cube.questions().get(question).range(), Double.NEGATIVE_INFINITY);
        }
        int margin = cube.rules().colluders();
        return new Secret(place, Math.min(cube.rules().narrowest() + margin, people), Math.min(cube.rules().upper() + margin, people));
    }

    private boolean isHidden(Place place) {
        int group = place.group();
        return switch (place.quantity()) {
            case Quantity.Respondents() -> !says(Statement.response(group));
            // Nobody is told how many answered one question; it is bounded by how many answered at all.
            case Quantity.Answered _ -> false;
            case Quantity.Answer(int question, int answer) -> !says(new Statement(group, question, Figure.DISTRIBUTION))
                    && !(says(new Statement(group, question, Figure.SHARE)) && isToldByShare(question, answer));
            case Quantity.Sum(int question) -> !says(new Statement(group, question, Figure.MEAN));
        };
    }

    private boolean isToldByShare(int question, int answer) {
        int answers = cube.questions().get(question).answers().size();
        return answers == 2 || answer == answers - 1;
    }

    private boolean says(Statement statement) {
        return shown.containsKey(statement);
    }

    private ProtectedQuarter result(List<Secret> secrets, Seen seen) {
        double narrowest = secrets.stream().map(Secret::place).filter(place -> !(place.quantity() instanceof Quantity.Sum)
                        && register[place.group()] >= cube.rules().narrowest() + cube.rules().colluders())
                .mapToDouble(seen::width).min().orElse(Double.POSITIVE_INFINITY);
        return new ProtectedQuarter(List.copyOf(shown.sequencedValues()), List.copyOf(withdrawn), secrets.size(), narrowest, solved);
    }
}
