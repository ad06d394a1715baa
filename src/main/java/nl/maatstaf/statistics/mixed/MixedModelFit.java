package nl.maatstaf.statistics.mixed;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Result;

/**
 * A fitted mixed model and the questions it answers. Means give equal weight to the levels of every factor and hold
 * numeric covariates at their mean over the observations, as the R package emmeans does.
 */
public final class MixedModelFit implements Result {
    private final Moments moments;
    private final Design design;
    private final Aliasing aliasing;
    private final Inference inference;
    private final MarginalForms forms;

    MixedModelFit(Moments moments, Design design, Aliasing aliasing, Inference inference) {
        this.moments = moments;
        this.design = design;
        this.aliasing = aliasing;
        this.inference = inference;
        forms = new MarginalForms(moments, design);
    }

    @Override
    public List<Finding> findings() {
        return moments.layout().waves().stream()
                .map(wave -> Finding.of("difference:" + wave, moments.observations(wave), contrast(wave)))
                .toList();
    }

    /** The participants with at least one observation. */
    public long participants() {
        return moments.participants();
    }

    /** The observed outcomes. */
    public long observations() {
        return moments.observations();
    }

    /** The restricted log-likelihood. */
    public double logLikelihood() {
        return inference.logLikelihood();
    }

    /** The covariance between waves, waves by waves, in squared units of the outcome. */
    public double[][] covariance() {
        return Arrays.stream(inference.covariance()).map(double[]::clone).toArray(double[][]::new);
    }

    /** The coefficients under the names that R gives them, in the order of the design. */
    public SequencedMap<String, Estimate> coefficients() {
        SequencedMap<String, Estimate> coefficients = new LinkedHashMap<>();
        for (int k = 0; k < design.size(); k++) {
            String name = design.columns().get(k).name();
            NotEstimable aliased = aliased("The coefficient " + name);
            coefficients.put(name, aliasing.aliased().contains(k)
                    ? aliased
                    : estimate(aliasing.coefficient(k, design), () -> aliased));
        }
        return coefficients;
    }

    /**
     * The expected outcomes of a participant at every wave, in the unit of the outcome.
     *
     * @param levels     the level of each factor, in the order of the layout
     * @param covariates the value of each covariate, in the order of the layout
     */
    public double[] expected(List<String> levels, double[] covariates) {
        return forms.expected(levels, covariates).stream().mapToDouble(this::valueOf).toArray();
    }

    private double valueOf(double[] form) {
        return inference.value(aliasing.retainedPart(form));
    }

    /** The mean of an arm at a wave. */
    public Estimate marginalMean(String arm, String wave) {
        return estimate(forms.mean(arm, wave), () -> missing(List.of(arm), List.of(wave))
                .orElseGet(() -> aliased("The mean of the " + arm + " arm in wave " + wave)));
    }

    /** The difference between the arms at a wave: the other arm minus the reference. */
    public Estimate contrast(String wave) {
        return averageContrast(List.of(wave));
    }

    /**
     * The difference between the arms, the other minus the reference, averaged over waves with equal weights.
     *
     * @throws IllegalArgumentException if there are no waves, or a wave isn't in the data
     */
    public Estimate averageContrast(Collection<String> waves) {
        if (waves.isEmpty()) {
            throw new IllegalArgumentException("A contrast needs a wave.");
        }
        double[] form = new double[design.size()];
        for (String wave : waves) {
            double[] contrast = forms.contrast(wave);
            Arrays.setAll(form, k -> form[k] + contrast[k] / waves.size());
        }
        String where = "in wave " + String.join(", ", waves);
        if (Arrays.stream(form).allMatch(weight -> weight == 0)) {
            return new NotEstimable(Refusal.NO_ARM_EFFECT, "The model holds the arms equal " + where + ".");
        }
        return estimate(form, () -> missing(moments.layout().arms(), waves)
                .orElseGet(() -> aliased("The difference between the arms " + where)));
    }

    private Estimate estimate(double[] form, Supplier<NotEstimable> otherwise) {
        return aliasing.restrict(form).map(inference::estimate).orElseGet(otherwise);
    }

    private Optional<NotEstimable> missing(Collection<String> arms, Collection<String> waves) {
        return waves.stream()
                .flatMap(wave -> arms.stream()
                        .filter(arm -> moments.observations(arm, wave) == 0)
                        .map(arm -> new NotEstimable(Refusal.WAVE_MISSING_IN_ARM,
                                "Wave " + wave + " has no observation in the " + arm + " arm.")))
                .findFirst();
    }

    private static NotEstimable aliased(String what) {
        return new NotEstimable(Refusal.ALIASED, what + " can't be told apart from other effects in these data.");
    }
}
