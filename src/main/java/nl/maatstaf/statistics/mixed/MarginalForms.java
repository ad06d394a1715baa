package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The linear forms of the coefficients that give marginal means. The mean over a grid of independent factors is a
 * product of one mean per factor, so the grid itself is never made.
 */
final class MarginalForms {
    private final Moments moments;
    private final Layout layout;
    private final Design design;
    private final MarginalWeights weights;

    MarginalForms(Moments moments, Design design, MarginalWeights weights) {
        this.moments = moments;
        layout = moments.layout();
        this.design = design;
        this.weights = weights;
    }

    /**
     * The forms for the participants with one level of a factor.
     *
     * @throws ModelException if the factor isn't in the data, or has no such level
     */
    MarginalForms at(String factor, String level) {
        int index = layout.factorIndex(factor);
        int position = index < 0 ? -1 : layout.factors().get(index).levels().indexOf(level);
        if (position < 0 || index == layout.armIndex()) {
            throw new ModelException("The data have no subgroup " + factor + " " + level + ".");
        }
        return new MarginalForms(moments, design, weights.at(index, position));
    }

    double[] mean(String arm, String wave) {
        int armLevel = layout.arms().indexOf(arm);
        if (armLevel < 0) {
            throw new IllegalArgumentException("There is no arm " + arm + ".");
        }
        int waveIndex = layout.waveIndex(wave);
        return design.columns().stream()
                .mapToDouble(column -> constant(column.constant(), armLevel) * column.atWave(waveIndex))
                .toArray();
    }

    /**
     * The difference between the arms, summed over waves with a weight for each.
     *
     * @throws IllegalArgumentException if there are no waves, or a wave isn't in the data
     */
    double[] contrast(Map<String, Double> waves) {
        if (waves.isEmpty()) {
            throw new IllegalArgumentException("A contrast needs a wave.");
        }
        waves.keySet().forEach(layout::waveIndex);
        double[] form = new double[design.size()];
        // In the order of the waves, because sums of decimals depend on it.
        for (String wave : layout.waves()) {
            if (waves.containsKey(wave)) {
                double weight = waves.get(wave);
                double[] mean = mean(layout.arms().getLast(), wave);
                double[] reference = mean(layout.arms().getFirst(), wave);
                for (int k = 0; k < form.length; k++) {
                    form[k] += weight * (mean[k] - reference[k]);
                }
            }
        }
        return form;
    }

    /** The forms that give what is expected of a participant, one per wave. */
    List<double[]> expected(List<String> levels, double[] covariates) {
        double[] values = design.columns().stream()
                .mapToDouble(column -> value(column.constant(), levels, covariates)).toArray();
        return IntStream.range(0, layout.waves().size())
                .mapToObj(wave -> IntStream.range(0, values.length)
                        .mapToDouble(k -> values[k] * design.columns().get(k).atWave(wave)).toArray())
                .toList();
    }

    private double value(Constant constant, List<String> levels, double[] covariates) {
        boolean holds = constant.conditions().stream().allMatch(condition -> {
            Factor factor = layout.factors().get(condition.factor());
            return factor.levels().get(condition.level()).equals(levels.get(condition.factor()));
        });
        if (!holds) {
            return 0;
        }
        if (!constant.hasCovariate()) {
            return 1;
        }
        double value = covariates[constant.covariate()];
        return constant.anchored() ? value - moments.anchors().covariates().get(constant.covariate()) : value;
    }

    private double constant(Constant constant, int armLevel) {
        double mean = constant.hasCovariate() ? covariate(constant) : 1;
        for (Constant.Condition condition : constant.conditions()) {
            if (condition.factor() != layout.armIndex()) {
                mean *= weights.of(condition);
            } else if (condition.level() != armLevel) {
                mean = 0;
            }
        }
        return mean;
    }

    private double covariate(Constant constant) {
        double mean = moments.meanOverObservations(layout.covariates().get(constant.covariate()));
        return constant.anchored() ? mean - moments.anchors().covariates().get(constant.covariate()) : mean;
    }
}
