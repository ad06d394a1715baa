package nl.maatstaf.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.regression.DifferenceInDifferences.Variables;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of any regression, whatever the data. */
class RegressionPropertyTest {
    private static final List<String> ARMS = List.of("regular", "tailored");

    /**
     * The linear programme of Konis (2007): among directions within a box, the farthest that all outcomes can be moved
     * towards themselves without moving one away. Whole numbers keep a separation from being a matter of rounding.
     */
    @Property(tries = 200)
    void aLogisticRegressionIsRefusedForSeparationJustWhenALinearProgrammeFindsOne(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 4 + random.nextInt(22);
        int p = 1 + random.nextInt(3);
        double[][] columns = new double[p + 1][n];
        Arrays.fill(columns[0], 1);
        for (int k = 1; k <= p; k++) {
            int levels = 2 + random.nextInt(7);
            Arrays.setAll(columns[k], i -> random.nextInt(levels));
        }
        double[] y = IntStream.range(0, n).mapToDouble(i -> random.nextInt(2)).toArray();
        List<String> names = IntStream.rangeClosed(0, p).mapToObj(k -> "x" + k).toList();
        Outcome<LogisticFit> outcome = LogisticRegression.fit("y", names, columns, y);
        switch (outcome) {
            case Outcome.Answered<LogisticFit>(LogisticFit fit) -> {
                assertThat(isSeparated(columns, y)).isFalse();
                for (int k = 0; k <= p; k++) {
                    double[] column = columns[k];
                    double score = IntStream.range(0, n)
                            .mapToDouble(i -> column[i] * (y[i] - fit.probabilities()[i])).sum();
                    assertThat(score).isCloseTo(0, within(1e-10));
                }
            }
            case Outcome.Refused<LogisticFit>(NotEstimable reason) -> {
                assertThat(reason.code()).isIn(Refusal.SEPARATION, Refusal.RANK_DEFICIENT, Refusal.ZERO_VARIANCE);
                assertThat(isSeparated(columns, y) || reason.code() != Refusal.SEPARATION).isTrue();
            }
        }
    }

    private static boolean isSeparated(double[][] columns, double[] y) {
        double[] objective = new double[columns.length];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            double sign = 2 * y[i] - 1;
            double[] row = new double[columns.length];
            for (int k = 0; k < row.length; k++) {
                row[k] = sign * columns[k][i];
                objective[k] += row[k];
            }
            constraints.add(new LinearConstraint(row, Relationship.GEQ, 0));
        }
        for (int k = 0; k < columns.length; k++) {
            double[] unit = new double[columns.length];
            unit[k] = 1;
            constraints.add(new LinearConstraint(unit, Relationship.LEQ, 1));
            constraints.add(new LinearConstraint(unit, Relationship.GEQ, -1));
        }
        return new SimplexSolver().optimize(new LinearObjectiveFunction(objective, 0),
                new LinearConstraintSet(constraints), GoalType.MAXIMIZE).getValue() > 1e-6;
    }

    @Property(tries = 100)
    void ancovaDependsNeitherOnOrderNorOnUnitsAndTurnsSignWithTheArms(@ForAll long seed) {
        Random random = new Random(seed);
        Data data = Data.random(random);
        for (StandardErrors kind : StandardErrors.values()) {
            Estimated difference = ancova(kind, data.table(ARMS));
            assertSame(ancova(kind, data.table(ARMS).rows(shuffled(data.x.length, random))), difference, 1);
            assertSame(ancova(kind, data.table(ARMS.reversed())), difference, -1);
            assertSame(ancova(kind, data.times(1e6).table(ARMS)), difference, 1e6);
            assertSame(ancova(kind, data.times(-1e-6).table(ARMS)), difference, -1e-6);
            assertThat(ancova(kind, data.moved(1e6).table(ARMS)).standardError())
                    .isCloseTo(difference.standardError(), within(1e-8 * difference.standardError()));
        }
    }

    @Property(tries = 100)
    void differencesInDifferencesDependNeitherOnOrderNorOnUnitsAndTurnSignWithTheArms(@ForAll long seed) {
        Random random = new Random(seed);
        Data data = Data.random(random);
        for (ClusterStandardErrors kind : ClusterStandardErrors.values()) {
            Estimated difference = change(kind, data.table(ARMS));
            assertSame(change(kind, data.table(ARMS).rows(shuffled(data.x.length, random))), difference, 1);
            assertSame(change(kind, data.table(ARMS.reversed())), difference, -1);
            assertSame(change(kind, data.times(1e6).table(ARMS)), difference, 1e6);
        }
    }

    /** With every row its own cluster CR0, CR2 and CR3 are HC0, HC2 and HC3, and CR1S is HC1. */
    @Property(tries = 100)
    void clustersOfOneRowGiveTheStandardErrorsOfIndependentRows(@ForAll long seed) {
        Data data = Data.random(new Random(seed));
        double[][] columns = {DoubleStream.generate(() -> 1).limit(data.x.length).toArray(), data.x};
        LeastSquares fit = LeastSquares.of("y", List.of("one", "x"), columns, data.y);
        List<String> rows = IntStream.range(0, fit.n()).mapToObj(Integer::toString).toList();
        assertThat(List.of("CR0 HC0", "CR1S HC1", "CR2 HC2", "CR3 HC3")).allSatisfy(pair -> {
            var byCluster = ClusterStandardErrors.valueOf(pair.split(" ")[0]);
            var byRow = StandardErrors.valueOf(pair.split(" ")[1]);
            double expected = new RowVariance(fit, byRow).standardError(fit.form("x"));
            assertThat(new ClusterVariance(fit, byCluster, rows).estimate(fit.form("x"), "x").standardError())
                    .isCloseTo(expected, within(1e-11 * expected));
        });
    }

    private static Estimated ancova(StandardErrors kind, DataTable table) {
        return new Ancova(Formula.parse("y ~ x + arm"), "arm", kind).run(table).orRefuse().difference();
    }

    private static Estimated change(ClusterStandardErrors kind, DataTable table) {
        return new DifferenceInDifferences(new Variables("y", "arm", "post", "id", "cluster"))
                .withStandardErrors(kind).run(table).orRefuse().difference();
    }

    private static void assertSame(Estimated actual, Estimated expected, double factor) {
        double scale = StrictMath.abs(expected.estimate()) + expected.standardError();
        assertThat(actual.estimate() / factor).isCloseTo(expected.estimate(), within(1e-10 * scale));
        assertThat(actual.standardError() / StrictMath.abs(factor))
                .isCloseTo(expected.standardError(), within(1e-10 * scale));
        assertThat(actual.df()).isCloseTo(expected.df(), within(1e-9 * expected.df()));
    }

    private static int[] shuffled(int n, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Pairs of rows in clusters of one to four participants, each cluster in one arm. */
    private record Data(double[] x, double[] y, double[] id, double[] cluster, double[] post) {
        static Data random(Random random) {
            int n = 40 + 2 * random.nextInt(30);
            double[] id = IntStream.range(0, n).mapToDouble(i -> i / 2).toArray();
            double[] cluster = DoubleStream.of(id).map(participant -> StrictMath.floor(participant / 3)).toArray();
            double[] x = random.doubles(n).map(value -> 10 * value).toArray();
            double[] y = IntStream.range(0, n)
                    .mapToDouble(i -> x[i] / 3 + cluster[i] % 5 + random.nextGaussian()).toArray();
            return new Data(x, y, id, cluster, IntStream.range(0, n).mapToDouble(i -> i % 2).toArray());
        }

        DataTable table(List<String> levels) {
            List<String> arms = DoubleStream.of(cluster).mapToObj(value -> ARMS.get((int) value % 2)).toList();
            return DataTable.ofRows(x.length).withNumbers("x", x).withNumbers("y", y).withFactor("arm", levels, arms)
                    .withNumbers("id", id).withNumbers("cluster", cluster).withNumbers("post", post);
        }

        Data times(double factor) {
            return new Data(x, Arrays.stream(y).map(value -> factor * value).toArray(), id, cluster, post);
        }

        Data moved(double by) {
            return new Data(Arrays.stream(x).map(value -> value + by).toArray(),
                    Arrays.stream(y).map(value -> value - by).toArray(), id, cluster, post);
        }
    }
}
