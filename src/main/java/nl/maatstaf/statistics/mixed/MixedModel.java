package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;

/**
 * A mixed model for repeated measurements: the outcomes of a participant at the waves are normal, with means by the
 * formula and a covariance between waves. See Mallinckrodt et al. (2008), Drug Information Journal 42:303-319.
 *
 * @param formula             the fixed effects
 * @param constrainedBaseline the wave at which the arms have one mean, the outcome there being an outcome like the
 *                            others; empty leaves the arms free in all waves. Liang and Zeger (2000), Sankhya B 62:134-148
 * @param covariance          the covariance between waves
 * @param perArm              whether every arm has a covariance of its own
 * @param fallbacks           the covariances to try, in this order, when the data don't bear the planned one
 * @param likelihood          the likelihood that is maximised
 * @param degreesOfFreedom    how small samples are allowed for
 * @param robust              whether standard errors are robust against another covariance; after a fallback they are
 * @param populationShares    per factor the share of each level in the population, for means and contrasts; factors that
 *                            aren't named have equal weights
 */
public record MixedModel(
        Formula formula,
        Optional<String> constrainedBaseline,
        Covariance covariance,
        boolean perArm,
        List<Covariance> fallbacks,
        Likelihood likelihood,
        DegreesOfFreedom degreesOfFreedom,
        boolean robust,
        Map<String, Map<String, Double>> populationShares)
        implements Procedure<Moments, MixedModelFit> {
    private static final Set<Refusal> OF_THE_COVARIANCE = EnumSet.of(Refusal.TOO_FEW_PARTICIPANTS,
            Refusal.COVARIANCE_NOT_IDENTIFIED, Refusal.ZERO_VARIANCE, Refusal.SINGULAR_COVARIANCE, Refusal.NO_CONVERGENCE);

    public MixedModel {
        fallbacks = List.copyOf(fallbacks);
        populationShares = Map.copyOf(populationShares);
        if (robust && degreesOfFreedom == DegreesOfFreedom.KENWARD_ROGER) {
            throw new IllegalArgumentException(
                    "Robust standard errors and Kenward-Roger's are two answers to one question; choose one.");
        }
    }

    /**
     * A model with the arms free in all waves, one unstructured covariance, restricted maximum likelihood,
     * Satterthwaite's degrees of freedom and equal weights.
     */
    public MixedModel(Formula formula) {
        this(formula, Optional.empty(), Covariance.UNSTRUCTURED, false, List.of(), Likelihood.RESTRICTED,
                DegreesOfFreedom.SATTERTHWAITE, false, Map.of());
    }

    /** The model in which the arms have one mean at this wave. */
    public MixedModel withConstrainedBaseline(String wave) {
        return new MixedModel(formula, Optional.of(wave), covariance, perArm, fallbacks, likelihood, degreesOfFreedom,
                robust, populationShares);
    }

    /** The model with another covariance between waves. */
    public MixedModel withCovariance(Covariance other) {
        return new MixedModel(formula, constrainedBaseline, other, perArm, fallbacks, likelihood, degreesOfFreedom,
                robust, populationShares);
    }

    /** The model in which every arm has a covariance of its own. */
    public MixedModel withCovariancePerArm() {
        return new MixedModel(formula, constrainedBaseline, covariance, true, fallbacks, likelihood, degreesOfFreedom,
                robust, populationShares);
    }

    /** The model with covariances to try, in this order, when the data don't bear the planned one. */
    public MixedModel withFallbacks(List<Covariance> others) {
        return new MixedModel(formula, constrainedBaseline, covariance, perArm, others, likelihood, degreesOfFreedom,
                robust, populationShares);
    }

    /** The model fitted by another likelihood. */
    public MixedModel withLikelihood(Likelihood other) {
        return new MixedModel(formula, constrainedBaseline, covariance, perArm, fallbacks, other, degreesOfFreedom,
                robust, populationShares);
    }

    /** The model with small samples allowed for in another way. */
    public MixedModel withDegreesOfFreedom(DegreesOfFreedom other) {
        return new MixedModel(formula, constrainedBaseline, covariance, perArm, fallbacks, likelihood, other, robust,
                populationShares);
    }

    /** The model with standard errors that are robust against another covariance. */
    public MixedModel withRobustStandardErrors() {
        return new MixedModel(formula, constrainedBaseline, covariance, perArm, fallbacks, likelihood,
                degreesOfFreedom, true, populationShares);
    }

    /**
     * The model whose means and contrasts weigh the levels of factors by their shares in the population.
     *
     * @param shares per factor the share of each of its levels; they need a sum of one
     */
    public MixedModel withPopulationShares(Map<String, Map<String, Double>> shares) {
        return new MixedModel(formula, constrainedBaseline, covariance, perArm, fallbacks, likelihood,
                degreesOfFreedom, robust, shares);
    }

    @Override
    public Method method() {
        Method method = Method.named("mixed-model")
                .with("covariance", covariance.planName() + (perArm ? " per arm" : ""))
                .with("likelihood", likelihood == Likelihood.RESTRICTED ? "restricted" : "full")
                .with("df", degreesOfFreedom == DegreesOfFreedom.SATTERTHWAITE ? "satterthwaite" : "kenward-roger");
        if (constrainedBaseline.isPresent()) {
            method = method.with("constrained-baseline", constrainedBaseline.get());
        }
        if (!fallbacks.isEmpty()) {
            method = method.with("fallbacks",
                    fallbacks.stream().map(Covariance::planName).collect(Collectors.joining(", ")));
        }
        if (robust) {
            method = method.with("standard-errors", "robust");
        }
        return populationShares.isEmpty()
                ? method
                : method.with("population-shares", new TreeMap<>(populationShares));
    }

    /**
     * Fits the model; the time taken doesn't depend on the number of participants.
     *
     * @throws nl.maatstaf.statistics.formula.ModelException if the model names what the data don't have
     */
    @Override
    public Outcome<MixedModelFit> run(Moments moments) {
        return Outcome.of(() -> new Preparation(moments).fit());
    }

    /** All that doesn't depend on the covariance between waves. */
    private final class Preparation {
        private final Moments moments;
        private final Layout layout;
        private final DataChecks checks;
        private final Design design;
        private final List<Constant> constants;
        private final Aliasing aliasing;
        private final List<Column> retained;
        private final Groups groups;
        private final MarginalForms forms;

        Preparation(Moments moments) {
            this.moments = moments;
            layout = moments.layout();
            checks = new DataChecks(moments);
            checks.refuseOtherThanTwoArms();
            design = Design.of(new Coding(formula, constrainedBaseline.orElse(null), layout).columns(),
                    moments.anchors());
            forms = new MarginalForms(moments, design, MarginalWeights.of(layout, populationShares));
            constants = design.columns().stream().map(Column::constant).distinct().toList();
            List<Pattern> together = Pattern.of(moments, constants, Groups.together()::of);
            aliasing = Aliasing.of(new IndexedColumns(design.columns(), constants).crossProducts(together));
            aliasing.aliased().forEach(column -> checks.refuseCollinear(design.columns().get(column)));
            retained = IntStream.of(aliasing.retained()).mapToObj(design.columns()::get).toList();
            groups = perArm ? Groups.perArm(layout) : Groups.together();
        }

        MixedModelFit fit() {
            List<NotEstimable> refusals = new ArrayList<>();
            List<Covariance> tried = Stream.concat(Stream.of(covariance), fallbacks.stream()).toList();
            for (Covariance candidate : tried) {
                try {
                    return fit(candidate, refusals);
                } catch (NotEstimableException refusal) {
                    refusals.add(refusal.reason());
                    if (!OF_THE_COVARIANCE.contains(refusal.reason().code())) {
                        break;
                    }
                }
            }
            throw new NotEstimableException(refusals.getFirst());
        }

        private MixedModelFit fit(Covariance candidate, List<NotEstimable> refusals) {
            checks.refuseUnidentified(candidate, groups);
            checks.refuseTooFewFor(retained, candidate, groups);
            checks.refuseConstantWave(candidate, groups);
            NormalLikelihood normal = new NormalLikelihood(Pattern.of(moments, constants, groups::of),
                    new IndexedColumns(retained, constants), layout.waves().size(), likelihood);
            CovarianceModel model = new CovarianceModel(
                    candidate.structure(layout.waves().size()), groups.count(), layout.waves().size());
            Optimum optimum = new Maximiser(
                    normal, model, layout.waves(), StartingCovariance.of(normal, groups.count(), layout, candidate)).maximise();
            return new MixedModelFit(
                    moments, design, aliasing, forms, groups, optimum, inference(normal, optimum, !refusals.isEmpty()),
                    new ChosenCovariance(candidate, refusals));
        }

        private Inference inference(NormalLikelihood normal, Optimum optimum, boolean afterFallback) {
            long anchor = moments.anchors().outcome();
            if (robust || afterFallback) {
                return new Inference(optimum, anchor,
                        RobustCovariance.of(normal, optimum, moments, constants, groups::of));
            }
            return degreesOfFreedom == DegreesOfFreedom.KENWARD_ROGER
                    ? new KenwardRoger(normal, optimum, anchor)
                    : new Inference(optimum, anchor, optimum.point().phi());
        }
    }
}
