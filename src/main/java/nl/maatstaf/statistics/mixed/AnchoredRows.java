package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns rows of values per cell into cross-products about anchors near their means. */
final class AnchoredRows {
    private AnchoredRows() {
    }

    static Moments moments(Layout layout, Map<CellKey, List<double[]>> cells) {
        List<Long> covariates = new ArrayList<>();
        for (int i = 0; i < layout.covariates().size(); i++) {
            covariates.add(anchor(layout, cells, i, i + 1));
        }
        Anchors anchors = new Anchors(anchor(layout, cells, covariates.size(), layout.size() - 1), covariates);
        Map<CellKey, CrossProducts> products = new TreeMap<>();
        cells.forEach((key, rows) -> products.put(key, products(layout, anchors, key, rows)));
        return new Moments(layout, anchors, products);
    }

    private static long anchor(Layout layout, Map<CellKey, List<double[]>> cells, int from, int to) {
        double sum = 0;
        long count = 0;
        for (Map.Entry<CellKey, List<double[]>> cell : cells.entrySet()) {
            for (int i = from; i < to; i++) {
                int wave = i - layout.covariates().size();
                if (wave < 0 || cell.getKey().observes(wave)) {
                    for (double[] row : cell.getValue()) {
                        sum += row[i];
                    }
                    count += cell.getValue().size();
                }
            }
        }
        return count == 0 ? 0 : (long) StrictMath.rint(sum / count);
    }

    private static CrossProducts products(Layout layout, Anchors anchors, CellKey key, List<double[]> rows) {
        double[] upper = new double[CrossProducts.length(layout.size())];
        double[] anchored = new double[layout.size()];
        for (double[] row : rows) {
            anchored[0] = 1;
            for (int i = 0; i < anchors.covariates().size(); i++) {
                anchored[layout.covariatePosition(i)] = row[i] - anchors.covariates().get(i);
            }
            for (int wave = 0; wave < layout.waves().size(); wave++) {
                int position = layout.outcomePosition(wave);
                anchored[position] = key.observes(wave) ? row[position - 1] - anchors.outcome() : 0;
            }
            int next = 0;
            for (int i = 0; i < anchored.length; i++) {
                for (int j = i; j < anchored.length; j++) {
                    upper[next++] += anchored[i] * anchored[j];
                }
            }
        }
        return new CrossProducts(layout.size(), upper);
    }
}
