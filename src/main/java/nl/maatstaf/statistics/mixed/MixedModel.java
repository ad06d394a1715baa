package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * A mixed model for repeated measurements with an unstructured covariance between waves, fitted by restricted maximum
 * likelihood.
 *
 * @param formula             the fixed effects
 * @param constrainedBaseline the wave at which the arms have one mean, or null to leave the arms free in all waves
 */
public record MixedModel(Formula formula, @Nullable String constrainedBaseline)
        implements Procedure<Moments, MixedModelFit> {
    /** A model with the arms free in all waves. */
    public MixedModel(Formula formula) {
        this(formula, null);
    }

    @Override
    public Method method() {
        return Method.named("mixed-model");
    }

    /**
     * Fits the model; the time taken doesn't depend on the number of participants.
     *
     * @throws ModelException if the model names what the data don't have
     */
    @Override
    public Outcome<MixedModelFit> run(Moments moments) {
        return Outcome.of(() -> estimate(moments));
    }

    private MixedModelFit estimate(Moments moments) {
        Layout layout = moments.layout();
        DataChecks checks = new DataChecks(moments);
        checks.refuseWhatCannotBeFitted();
        Design design = Design.of(new Coding(formula, constrainedBaseline, layout).columns(), moments.anchors());
        List<Constant> constants = design.columns().stream().map(Column::constant).distinct().toList();
        List<Pattern> patterns = Pattern.of(moments, constants);
        Aliasing aliasing = Aliasing.of(new IndexedColumns(design.columns(), constants).crossProducts(patterns));
        aliasing.aliased().forEach(column -> checks.refuseCollinear(design.columns().get(column)));
        List<Column> retained = IntStream.of(aliasing.retained()).mapToObj(design.columns()::get).toList();
        checks.refuseTooFewFor(retained);
        RestrictedLikelihood likelihood = new RestrictedLikelihood(
                patterns, new IndexedColumns(retained, constants), layout.waves().size());
        LikelihoodPoint optimum = Reml.maximise(likelihood, layout);
        Inference inference = new Inference(likelihood, optimum, moments.anchors().outcome());
        return new MixedModelFit(moments, design, aliasing, inference);
    }
}
