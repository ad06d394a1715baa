package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The weight of every level of every factor in a marginal mean, by position.
 *
 * @param byFactor per factor of the layout, the weights of its levels; they have a sum of one
 */
record MarginalWeights(List<double[]> byFactor) {
    private static final double ROUNDING = 1e-9;

    /**
     * Shares where they are given, and equal weights.
     *
     * @throws ModelException if shares name what the data don't have, lack a level, or don't add up to one
     */
    static MarginalWeights of(Layout layout, Map<String, Map<String, Double>> shares) {
        for (String name : shares.keySet()) {
            if (layout.factorIndex(name) < 0 || name.equals(layout.arm())) {
                throw new ModelException("There are shares of " + name + ", which is not a factor of the model.");
            }
        }
        return new MarginalWeights(layout.factors().stream()
                .map(factor -> shares.containsKey(factor.name())
                        ? given(factor, shares.get(factor.name())) : equal(factor.levels().size()))
                .toList());
    }

    private static double[] equal(int levels) {
        double[] weights = new double[levels];
        Arrays.fill(weights, 1.0 / levels);
        return weights;
    }

    private static double[] given(Factor factor, Map<String, Double> shares) {
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (!(share.getValue() >= 0)) {
                throw new ModelException("The share of " + factor.name() + " " + share.getKey() + " is below zero.");
            }
            if (!factor.levels().contains(share.getKey()) && share.getValue() > 0) {
                throw new ModelException(
                        "There is a share of " + factor.name() + " " + share.getKey() + ", which nobody has.");
            }
        }
        for (String level : factor.levels()) {
            if (!shares.containsKey(level)) {
                throw new ModelException("There is no share of " + factor.name() + " " + level + ".");
            }
        }
        double[] weights = factor.levels().stream().mapToDouble(shares::get).toArray();
        double sum = Arrays.stream(weights).sum();
        if (StrictMath.abs(sum - 1) > ROUNDING) {
            throw new ModelException("The shares of " + factor.name() + " add up to " + sum + ", not to 1.");
        }
        return weights;
    }

    /** The weights that look at one level of a factor only. */
    MarginalWeights at(int factor, int level) {
        double[] weights = new double[byFactor.get(factor).length];
        weights[level] = 1;
        List<double[]> changed = new ArrayList<>(byFactor);
        changed.set(factor, weights);
        return new MarginalWeights(changed);
    }

    double of(Constant.Condition condition) {
        return byFactor.get(condition.factor())[condition.level()];
    }
}
