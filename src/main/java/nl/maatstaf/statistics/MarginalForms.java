package nl.maatstaf.statistics;

import java.util.List;

/**
 * The linear forms of the coefficients that give marginal means. The mean over a grid of independent factors is a
 * product of one mean per factor, so the grid itself is never made.
 */
final class MarginalForms {
    private final Moments moments;
    private final Layout layout;
    private final Design design;

    MarginalForms(Moments moments, Design design) {
        this.moments = moments;
        layout = moments.layout();
        this.design = design;
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

    double[] contrast(String wave) {
        List<String> arms = layout.arms();
        double[] form = mean(arms.getLast(), wave);
        double[] reference = mean(arms.getFirst(), wave);
        for (int k = 0; k < form.length; k++) {
            form[k] -= reference[k];
        }
        return form;
    }

    private double constant(Constant constant, int armLevel) {
        double mean = constant.hasCovariate() ? covariate(constant) : 1;
        for (Constant.Condition condition : constant.conditions()) {
            if (condition.factor() != layout.armIndex()) {
                mean /= layout.factors().get(condition.factor()).levels().size();
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
