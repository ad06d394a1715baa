package nl.maatstaf.statistics.mixed;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.groups.SampleMoments;

/**
 * The sufficient statistics of a mixed model with an unstructured covariance: per cell of factor levels and observed
 * waves, the cross-products of (1, covariates, outcomes). Made by {@link LongRows} from observations in memory, or by
 * {@link IntegerSums} from sums that a database made. Equal data give equal moments, bit for bit, in any order.
 */
public final class Moments {
    /** The part of a sum of squares below which what is left of it is rounding. */
    private static final double ROUNDING = 1e-13;

    private final Layout layout;
    private final Anchors anchors;
    private final SortedMap<CellKey, CrossProducts> cells;

    Moments(Layout layout, Anchors anchors, Map<CellKey, CrossProducts> cells) {
        this.layout = layout;
        this.anchors = anchors;
        this.cells = new TreeMap<>(cells);
    }

    /** The names behind the positions. */
    public Layout layout() {
        return layout;
    }

    /** The anchors subtracted from the values. */
    public Anchors anchors() {
        return anchors;
    }

    SortedMap<CellKey, CrossProducts> cells() {
        return cells;
    }

    /**
     * The moments of both groups of participants together.
     *
     * @throws IllegalArgumentException if the layouts or the anchors differ
     */
    public Moments plus(Moments other) {
        if (!layout.equals(other.layout) || !anchors.equals(other.anchors)) {
            throw new IllegalArgumentException("Moments can be added only with equal layouts and anchors.");
        }
        Map<CellKey, CrossProducts> sum = new TreeMap<>(cells);
        other.cells.forEach((key, products) -> sum.merge(key, products, CrossProducts::plus));
        return new Moments(layout, anchors, sum);
    }

    /** The participants with at least one observation. */
    public long participants() {
        return sum(key -> 1);
    }

    /** The participants of one arm with at least one observation. */
    public long participants(String arm) {
        return count(key -> isIn(key, arm));
    }

    /**
     * The participants of one level of a factor with at least one observation.
     *
     * @throws IllegalArgumentException if there is no such factor
     */
    public long participants(String factor, String level) {
        int index = layout.factorIndex(factor);
        if (index < 0) {
            throw new IllegalArgumentException("There is no factor " + factor + ".");
        }
        int position = layout.factors().get(index).levels().indexOf(level);
        return count(key -> key.levels().get(index) == position);
    }

    /** The observed outcomes. */
    public long observations() {
        return sum(key -> Integer.bitCount(key.observed()));
    }

    /** The observed outcomes at one wave. */
    public long observations(String wave) {
        int index = layout.waveIndex(wave);
        return count(key -> key.observes(index));
    }

    /** The observed outcomes of one arm at one wave. */
    public long observations(String arm, String wave) {
        int index = layout.waveIndex(wave);
        return count(key -> isIn(key, arm) && key.observes(index));
    }

    /**
     * The observed outcomes of one arm at one wave: how many there are, their mean and their variance, in the unit of
     * the outcome.
     */
    public SampleMoments sample(String arm, String wave) {
        int index = layout.waveIndex(wave);
        int outcome = layout.outcomePosition(index);
        long n = observations(arm, wave);
        double sum = 0;
        double squares = 0;
        for (Map.Entry<CellKey, CrossProducts> cell : cells.entrySet()) {
            if (isIn(cell.getKey(), arm) && cell.getKey().observes(index)) {
                sum += cell.getValue().get(0, outcome);
                squares += cell.getValue().get(outcome, outcome);
            }
        }
        if (n == 0) {
            return new SampleMoments(0, 0, 0);
        }
        double scatter = squares - sum * (sum / n);
        // Equal values have exactly no variance, which the rounding of their squares would give them.
        double variance = n > 1 && scatter > ROUNDING * squares ? scatter / (n - 1) : 0;
        return new SampleMoments(n, anchors.outcome() + sum / n, variance);
    }

    /** The participants in cells of a kind. */
    long count(Predicate<CellKey> kind) {
        return sum(key -> kind.test(key) ? 1 : 0);
    }

    /**
     * The mean of a covariate over the observed outcomes, in its own unit.
     *
     * @throws NotEstimableException if nothing was observed
     */
    public double meanOverObservations(String covariate) {
        int index = layout.covariates().indexOf(covariate);
        if (index < 0) {
            throw new IllegalArgumentException("There is no covariate " + covariate + ".");
        }
        long observations = observations();
        if (observations == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "No outcome was observed.");
        }
        double sum = 0;
        for (Map.Entry<CellKey, CrossProducts> cell : cells.entrySet()) {
            sum += Integer.bitCount(cell.getKey().observed())
                    * cell.getValue().get(0, layout.covariatePosition(index));
        }
        return anchors.covariates().get(index) + sum / observations;
    }

    private boolean isIn(CellKey key, String arm) {
        return key.levels().get(layout.armIndex()) == layout.arms().indexOf(arm);
    }

    private long sum(ToLongFunction<CellKey> weight) {
        return cells.entrySet().stream()
                .mapToLong(cell -> weight.applyAsLong(cell.getKey()) * cell.getValue().participants())
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moments that
                && layout.equals(that.layout)
                && anchors.equals(that.anchors)
                && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }
}
