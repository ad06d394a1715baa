package nl.maatstaf.statistics.scales;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * The one-factor model of items by maximum likelihood (Jöreskog 1967, Psychometrika 32), and what it says about their
 * sum: omega = (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses) (McDonald 1999, Test Theory, chapter 6). The model is
 * fitted to the correlations; for the sum of the items as they are, a loading is multiplied by the item's standard
 * deviation and a uniqueness by its variance.
 *
 * @param loadings          the correlation of every item with the factor; their sum isn't negative
 * @param uniquenesses      the share of every item's variance that is its own
 * @param omega             omega of the sum of the items
 * @param standardisedOmega omega of the sum of the standardised items
 */
public record OneFactor(SequencedMap<String, Double> loadings, SequencedMap<String, Double> uniquenesses,
        double omega, double standardisedOmega) {

    /** The share of its variance that an item keeps as its own at least, so that a Heywood case has an answer. */
    public static final double LEAST_UNIQUENESS = 0.005;

    public OneFactor {
        loadings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(loadings));
        uniquenesses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(uniquenesses));
    }

    static OneFactor of(List<String> items, double[][] covariance, double[][] correlation) {
        double[] uniquenesses = UniquenessMaximum.of(correlation);
        double[] loadings = FactorDiscrepancy.at(correlation, uniquenesses).loadings();
        double[] ones = IntStream.range(0, items.size()).mapToDouble(i -> 1).toArray();
        double[] deviations =
                IntStream.range(0, items.size()).mapToDouble(i -> StrictMath.sqrt(covariance[i][i])).toArray();
        return new OneFactor(byItem(items, loadings), byItem(items, uniquenesses),
                omega(loadings, uniquenesses, deviations), omega(loadings, uniquenesses, ones));
    }

    private static SequencedMap<String, Double> byItem(List<String> items, double[] values) {
        SequencedMap<String, Double> byItem = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byItem.put(items.get(i), values[i]);
        }
        return byItem;
    }

    private static double omega(double[] loadings, double[] uniquenesses, double[] scales) {
        double common = 0;
        double own = 0;
        for (int i = 0; i < loadings.length; i++) {
            common += loadings[i] * scales[i];
            own += uniquenesses[i] * scales[i] * scales[i];
        }
        return common * common / (common * common + own);
    }

    /** The items whose uniqueness is held at its bound: Heywood cases. */
    public List<String> heldItems() {
        return uniquenesses.sequencedKeySet().stream()
                .filter(item -> uniquenesses.getOrDefault(item, 1.0) <= LEAST_UNIQUENESS)
                .toList();
    }
}
