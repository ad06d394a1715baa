package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Inequalities.Place;
import nl.maatstaf.publication.protection.Inequalities.Quantity;

/**
 * Protects one quarter. Starts from everything that may be shown by itself, and bounds every hidden count and sum by linear
 * programming; where bounds are too narrow, a statement that makes them so is withdrawn, the cheapest in information first,
 * until none is. Withdrawing only widens bounds, so whatever was found wide enough stays so; and every solution is a
 * possible state of all hidden counts at once, so that two of them often show that a count is wide enough without asking.
 *
 * <p>Only what is shown, what could be shown, and the register decide what is withdrawn.
 */
public final class Protector implements AutoCloseable {

    private static final double TOLERANCE = 1e-6;
    private static final double OF_EVERYBODY = 1000;
    private static final double OF_HOW_MANY = 1;
    private static final double OF_HOW_MANY_OF_A_PAIR = 0.3;

    private final ReleaseCube cube;
    private final Groups groups;
    private final long[] register;
    private final Inequalities inequalities;
    private final SequencedMap<Statement, Shown> shown = new LinkedHashMap<>();
    private final List<Shown> withdrawn = new ArrayList<>();
    private final Map<Quantity, Seen> seen = new HashMap<>();
    private int solved;

    /** The lowest and highest values that solutions so far gave a quantity, by group. */
    private record Seen(double[] low, double[] high) {

        static Seen nothing(int groups) {
            double[] low = new double[groups];
            double[] high = new double[groups];
            Arrays.fill(low, Double.POSITIVE_INFINITY);
            Arrays.fill(high, Double.NEGATIVE_INFINITY);
            return new Seen(low, high);
        }

        void add(double[] values) {
            for (int group = 0; group < values.length; group++) {
                low[group] = Math.min(low[group], values[group]);
                high[group] = Math.max(high[group], values[group]);
            }
        }
    }

    /**
     * What must stay hidden.
     *
     * @param place what, of whom
     * @param width how far its bounds must be apart
     * @param upper how high the upper one must be
     */
    private record Secret(Place place, double width, double upper) {}

    /** Prepares to protect what people answered. */
    public Protector(ReleaseCube cube, Tally tally) {
        this.cube = cube;
        groups = new Groups(cube.filters());
        register = groups.sums(tally.register());
        long respondents = LongStream.of(tally.respondents()).sum();
        inequalities = new Inequalities(cube, groups, tally.register(), tally.questions().stream()
                .mapToLong(answers -> respondents - LongStream.of(answers.answered()).sum()).toArray());
        new Candidates(cube, groups, new Rounding(cube.rules())).of(tally).forEach(one -> {
            inequalities.show(one);
            shown.put(one.statement(), one);
        });
        inequalities.quantities().forEach(quantity -> seen.put(quantity, Seen.nothing(groups.size())));
    }

    /**
     * Withdraws until everything hidden is wide enough.
     *
     * @param progress hears of each count that is looked at, and may stop
     * @throws java.util.concurrent.CancellationException when progress stopped it
     * @throws UnsolvedException when the bounds can't be computed
     */
    public ProtectedQuarter protect(Progress progress) {
        // A statement withdrawn hides more, which must be looked at, too; so until nothing changes.
        for (int before = -1; before != withdrawn.size();) {
            before = withdrawn.size();
            List<Secret> secrets = secrets();
            for (int i = 0; i < secrets.size(); i++) {
                progress.next(i, secrets.size(), withdrawn.size());
                keep(secrets.get(i));
            }
        }
        return result();
    }

    private void keep(Secret secret) {
        while (isHidden(secret.place()) && !isWide(secret)) {
            solve(secret.place(), true);
            if (isWide(secret)) {
                return;
            }
            Map<Shown, Double> guilty = inequalities.weights();
            if (isHigh(secret) || guilty.isEmpty()) {
                solve(secret.place(), false);
                if (isApart(secret)) {
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
            withdraw(cheapest.get());
        }
    }

    private void solve(Place place, boolean most) {
        inequalities.extreme(place, most);
        solved++;
        seen.forEach((quantity, values) -> values.add(inequalities.solution(quantity)));
    }

    private void withdraw(Shown statement) {
        inequalities.withdraw(statement);
        shown.remove(statement.statement());
        withdrawn.add(statement);
    }

    private Seen seen(Place place) {
        Seen found = seen.get(place.quantity());
        if (found == null) {
            throw new IllegalStateException("Nobody counts " + place.quantity() + ".");
        }
        return found;
    }

    private boolean isWide(Secret secret) {
        return isApart(secret) && isHigh(secret);
    }

    private boolean isApart(Secret secret) {
        return width(secret) >= secret.width() - TOLERANCE;
    }

    private double width(Secret secret) {
        Seen found = seen(secret.place());
        return found.high()[secret.place().group()] - found.low()[secret.place().group()];
    }

    private boolean isHigh(Secret secret) {
        return seen(secret.place()).high()[secret.place().group()] >= secret.upper() - TOLERANCE;
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

    /** Everything hidden as it stands; a count can't be wider than its group in the register. */
    private List<Secret> secrets() {
        var secrets = new ArrayList<Secret>();
        int margin = cube.rules().colluders();
        for (Quantity quantity : inequalities.quantities()) {
            for (int group = 0; group < groups.size(); group++) {
                var place = new Place(quantity, group);
                double width = Math.min(cube.rules().narrowest() + margin, register[group]);
                double upper = Math.min(cube.rules().upper() + margin, register[group]);
                Secret secret = switch (quantity) {
                    case Quantity.Sum(int question) -> {
                        Question of = cube.questions().get(question);
                        yield new Secret(place, register[group] == 0 ? 0 : of.range(), Double.NEGATIVE_INFINITY);
                    }
                    default -> new Secret(place, width, upper);
                };
                if (isHidden(place)) {
                    secrets.add(secret);
                }
            }
        }
        return secrets;
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

    private ProtectedQuarter result() {
        List<Secret> secrets = secrets();
        double narrowest = secrets.stream().filter(secret -> !(secret.place().quantity() instanceof Quantity.Sum)
                        && register[secret.place().group()] >= cube.rules().narrowest() + cube.rules().colluders())
                .mapToDouble(this::width).min().orElse(Double.POSITIVE_INFINITY);
        return new ProtectedQuarter(List.copyOf(shown.sequencedValues()), List.copyOf(withdrawn), secrets.size(), narrowest, solved);
    }

    @Override
    public void close() {
        inequalities.close();
    }
}
