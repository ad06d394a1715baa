package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * A fitted mixed model and the questions it answers. Means give equal weight to the levels of every factor, or the
 * shares that the model was given, and hold numeric covariates at their mean over the observations, as the R package
 * emmeans does. A difference is that between the arms: the other minus the reference.
 */
public final class MixedModelFit implements Result {
    final Moments moments;
    final Layout layout;
    final Design design;
    private final Aliasing aliasing;
    private final MarginalForms forms;
    private final Groups groups;
    final Optimum optimum;
    private final Inference inference;
    private final ChosenCovariance chosen;

    MixedModelFit(
            Moments moments,
            Design design,
            Aliasing aliasing,
            MarginalForms forms,
            Groups groups,
            Optimum optimum,
            Inference inference,
            ChosenCovariance chosen) {
        this.moments = moments;
        layout = moments.layout();
        this.design = design;
        this.aliasing = aliasing;
        this.forms = forms;
        this.groups = groups;
        this.optimum = optimum;
        this.inference = inference;
        this.chosen = chosen;
    }

    /** The difference at every wave, their average over the waves that have one, and the test that all are zero. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<String> compared = comparedWaves();
        for (String wave : layout.waves()) {
            findings.add(Finding.of("difference:" + wave, moments.observations(wave), contrast(wave)));
        }
        if (!compared.isEmpty()) {
            findings.add(Finding.of("difference-average", participants(), averageContrast(compared)));
            if (jointTest() instanceof Outcome.Answered<JointTest>(JointTest test)) {
                findings.add(Finding.test("differences-all-zero", participants(), test.f(), test.denominatorDf(),
                        test.p()));
            }
        }
        return findings;
    }

    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        if (chosen.isFallback()) {
            caveats.add(new Caveat(Caveat.Code.COVARIANCE_FALLBACK, "The covariance is "
                    + chosen.covariance().planName() + ", with robust standard errors: "
                    + chosen.refusals().stream().map(NotEstimable::reason).distinct().collect(Collectors.joining(" "))));
        }
        for (String wave : layout.waves()) {
            for (String arm : layout.arms()) {
                long observed = moments.observations(arm, wave);
                if (observed == 1) {
                    caveats.add(new Caveat(Caveat.Code.SINGLE_PARTICIPANT,
                            "Wave " + wave + " has a single observation in the " + arm + " arm."));
                } else if (observed == 0) {
                    caveats.add(new Caveat(Caveat.Code.WAVE_MISSING_IN_ARM, missing(arm, wave).reason()));
                }
            }
        }
        return caveats;
    }

    /** The participants with at least one observation. */
    public long participants() {
        return moments.participants();
    }

    /** The waves, in the order of {@link #covariance} and {@link #expected}. */
    public List<String> waves() {
        return layout.waves();
    }

    /** The observed outcomes. */
    public long observations() {
        return moments.observations();
    }

    /** The observed outcomes of an arm at a wave. */
    public long observations(String arm, String wave) {
        return moments.observations(arm, wave);
    }

    /** The log-likelihood, the restricted one if the model asked for that. */
    public double logLikelihood() {
        return -optimum.point().value() / 2;
    }

    /** The structure of the covariance that was fitted: the planned one or a fallback. */
    public Covariance covarianceStructure() {
        return chosen.covariance();
    }

    /** The covariance between waves that all arms share, waves by waves, in squared units of the outcome. */
    public double[][] covariance() {
        if (groups.count() > 1) {
            throw new IllegalStateException("Every arm has a covariance of its own.");
        }
        return copy(optimum.point().covariances().getFirst());
    }

    /** The covariance between waves of an arm, waves by waves, in squared units of the outcome. */
    public double[][] covariance(String arm) {
        int index = layout.arms().indexOf(arm);
        if (index < 0) {
            throw new IllegalArgumentException("There is no arm " + arm + ".");
        }
        return copy(optimum.point().covariances().get(groups.count() > 1 ? index : 0));
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
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
        return forms.expected(levels, covariates).stream()
                .mapToDouble(form -> inference.value(aliasing.retainedPart(form)))
                .toArray();
    }

    /** The mean of an arm at a wave. */
    public Estimate marginalMean(String arm, String wave) {
        return estimate(forms.mean(arm, wave), () -> missing(List.of(arm), List.of(wave))
                .orElseGet(() -> aliased("The mean of the " + arm + " arm in wave " + wave)));
    }

    /** The difference at a wave. */
    public Estimate contrast(String wave) {
        return averageContrast(List.of(wave));
    }

    /**
     * The difference averaged over waves with equal weights.
     *
     * @throws IllegalArgumentException if there are no waves, or a wave isn't in the data
     */
    public Estimate averageContrast(Collection<String> waves) {
        return contrast(average(waves));
    }

    /** How much the difference grew from one wave to another. */
    public Estimate contrastChange(String from, String to) {
        return contrast(Map.of(from, -1.0, to, 1.0));
    }

    /**
     * A weighted sum of the differences at waves.
     *
     * @param weights the weight of each wave
     * @throws IllegalArgumentException if there are no waves, or a wave isn't in the data
     */
    public Estimate contrast(Map<String, Double> weights) {
        String where = "in wave " + layout.waves().stream().filter(weights::containsKey).collect(Collectors.joining(", "));
        double[] form = forms.contrast(weights);
        if (isZero(form)) {
            return new NotEstimable(Refusal.NO_ARM_EFFECT, "The model holds the arms equal " + where + ".");
        }
        return estimate(form, () -> missing(layout.arms(), weights.keySet())
                .orElseGet(() -> aliased("The difference between the arms " + where)));
    }

    private static Map<String, Double> average(Collection<String> waves) {
        return waves.stream().collect(Collectors.toMap(wave -> wave, _ -> 1.0 / waves.size()));
    }

    /** The test that the differences at all waves are zero; waves at which the model holds the arms equal don't count. */
    public Outcome<JointTest> jointTest() {
        return joint(comparedWaves().stream().map(wave -> forms.contrast(Map.of(wave, 1.0))).toList());
    }

    /** The test that the difference is the same at all waves: that of the interaction of arm and wave. */
    public Outcome<JointTest> interactionTest() {
        String first = layout.waves().getFirst();
        return joint(layout.waves().stream()
                .skip(1)
                .map(wave -> forms.contrast(Map.of(first, -1.0, wave, 1.0)))
                .toList());
    }

    /**
     * The same fit, looked at for the participants with one level of a factor. The formula needs an interaction of that
     * factor with the arm, or the differences are those of everybody.
     *
     * @throws ModelException if the factor isn't in the data, or has no such level
     */
    public MixedModelFit inSubgroup(String factor, String level) {
        return new MixedModelFit(
                moments, design, aliasing, forms.at(factor, level), groups, optimum, inference, chosen);
    }

    /** How much larger the difference, averaged over waves, is in one subgroup than in another. */
    public Estimate subgroupContrast(String factor, String level, String otherLevel, Collection<String> waves) {
        double[] form = betweenSubgroups(factor, level, otherLevel, waves);
        String what = "The difference between " + factor + " " + level + " and " + otherLevel;
        return isZero(form)
                ? new NotEstimable(Refusal.NO_ARM_EFFECT, "The model holds the arms' difference equal over " + factor + ".")
                : estimate(form, () -> aliased(what));
    }

    /** The test that the difference, averaged over waves, is the same in these subgroups. */
    public Outcome<JointTest> subgroupTest(String factor, List<String> levels, Collection<String> waves) {
        return joint(levels.stream()
                .skip(1)
                .map(level -> betweenSubgroups(factor, level, levels.getFirst(), waves))
                .toList());
    }

    private double[] betweenSubgroups(String factor, String level, String otherLevel, Collection<String> waves) {
        double[] form = forms.at(factor, level).contrast(average(waves));
        double[] other = forms.at(factor, otherLevel).contrast(average(waves));
        Arrays.setAll(form, k -> form[k] - other[k]);
        return form;
    }

    private Outcome<JointTest> joint(List<double[]> all) {
        return Outcome.of(() -> {
            List<double[]> restricted = new ArrayList<>();
            for (double[] form : all) {
                restricted.add(aliasing.restrict(form).orElseThrow(() -> new NotEstimableException(
                        missing(layout.arms(), layout.waves()).orElseGet(() -> aliased("One of the differences")))));
            }
            restricted.removeIf(MixedModelFit::isZero);
            if (restricted.isEmpty()) {
                throw new NotEstimableException(Refusal.NO_ARM_EFFECT, "The model holds the arms equal.");
            }
            return inference.joint(restricted.toArray(double[][]::new));
        });
    }

    /** The waves at which the model lets the arms differ, in order. */
    public List<String> comparedWaves() {
        return layout.waves().stream().filter(wave -> !isZero(forms.contrast(Map.of(wave, 1.0)))).toList();
    }

    private static boolean isZero(double[] form) {
        return Arrays.stream(form).allMatch(weight -> weight == 0);
    }

    private Estimate estimate(double[] form, Supplier<NotEstimable> otherwise) {
        return aliasing.restrict(form).map(inference::estimate).orElseGet(otherwise);
    }

    private Optional<NotEstimable> missing(Collection<String> arms, Collection<String> waves) {
        return layout.waves().stream()
                .filter(waves::contains)
                .flatMap(wave -> arms.stream()
                        .filter(arm -> moments.observations(arm, wave) == 0)
                        .map(arm -> missing(arm, wave)))
                .findFirst();
    }

    private static NotEstimable missing(String arm, String wave) {
        return new NotEstimable(Refusal.WAVE_MISSING_IN_ARM,
                "Wave " + wave + " has no observation in the " + arm + " arm.");
    }

    private static NotEstimable aliased(String what) {
        return new NotEstimable(Refusal.ALIASED, what + " can't be told apart from other effects in these data.");
    }
}
