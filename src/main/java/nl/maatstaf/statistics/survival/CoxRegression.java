package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.numeric.ChiSquared;
import nl.maatstaf.statistics.numeric.Matrices;
import org.jspecify.annotations.Nullable;

/**
 * The proportional hazards regression of Cox (1972, Journal of the Royal Statistical Society B 34, 187): the log hazard
 * is an unknown function of time plus a linear function of the covariates, fitted by the partial likelihood. Within
 * strata the function of time may differ between strata.
 *
 * @param formula the time until the event, or until a participant was last seen, by covariates:
 *                {@code time ~ arm + age}
 * @param event   the variable that holds 1 for the event and 0 for none
 * @param stratum the factor that holds the strata, or null for none
 * @param ties    how events at the same time are treated
 */
public record CoxRegression(Formula formula, String event, @Nullable String stratum, Ties ties)
        implements Procedure<DataTable, CoxFit> {
    /** Fewer events per coefficient make estimates unreliable (Peduzzi et al., 1995, J. Clin. Epidemiol. 48, 1503). */
    private static final int EVENTS_PER_COEFFICIENT = 10;

    public CoxRegression {
        if (formula.terms().isEmpty()) {
            throw new ModelException("The formula names no covariate.");
        }
    }

    /** A regression without strata, with Efron's treatment of ties. */
    public CoxRegression(Formula formula, String event) {
        this(formula, event, null, Ties.EFRON);
    }

    /** The same within the strata of a factor. */
    public CoxRegression withStrata(String factor) {
        return new CoxRegression(formula, event, factor, ties);
    }

    /** The same with another treatment of ties. */
    public CoxRegression withTies(Ties other) {
        return new CoxRegression(formula, event, stratum, other);
    }

    @Override
    public Method method() {
        Method method = Method.named("cox-regression")
                .with("covariates", formula.terms().stream()
                        .map(term -> String.join(":", term.variables()))
                        .collect(Collectors.joining(", ")))
                .with("ties", ties.name().toLowerCase(Locale.ROOT));
        return stratum == null ? method : method.with("strata", stratum);
    }

    /**
     * Fits the regression; the time taken grows with the number of participants times the square of the number of
     * covariates.
     *
     * @throws ModelException           if a variable isn't in the data
     * @throws IllegalArgumentException if a time is negative or an event neither 0 nor 1
     */
    @Override
    public Outcome<CoxFit> run(DataTable data) {
        return Outcome.of(() -> fit(data));
    }

    private CoxFit fit(DataTable data) {
        Timeline timeline = FollowUp.timeline(data, formula.response());
        int[] strata = stratum == null ? new int[data.rows()] : data.positions(stratum);
        int count = stratum == null ? 1 : data.levels(stratum).size();
        RiskSets riskSets = RiskSets.of(timeline, FollowUp.events(data, event), timeline.rowsBy(strata, count));
        ModelMatrix matrix = ModelMatrix.of(formula, data).withoutIntercept();
        if (data.rows() == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "Nobody was followed.");
        }
        int events = riskSets.totalEvents();
        if (events == 0) {
            throw new NotEstimableException(Refusal.NO_EVENTS, "Nobody had the event.");
        }
        CoxCovariates covariates = CoxCovariates.of(matrix, riskSets);
        PartialLikelihood likelihood = new PartialLikelihood(riskSets, covariates, ties);
        return result(covariates, new CoxNewton(likelihood, covariates).maximise(events), data.rows(), events);
    }

    private static CoxFit result(CoxCovariates covariates, CoxNewton.Maximum maximum, int participants, int events) {
        double[] standardised = maximum.coefficients();
        List<CoxCoefficient> coefficients = IntStream.range(0, standardised.length)
                .mapToObj(j -> new CoxCoefficient(covariates.names().get(j), Estimated.normal(
                        standardised[j] / covariates.scales()[j],
                        StrictMath.sqrt(maximum.covariance()[j][j]) / covariates.scales()[j])))
                .toList();
        double ratio = 2 * (maximum.point().logLikelihood() - maximum.start().logLikelihood());
        double wald = Matrices.bilinear(standardised, maximum.point().information(), standardised);
        int df = standardised.length;
        return new CoxFit(participants, events, coefficients, maximum.start().logLikelihood(),
                maximum.point().logLikelihood(), test(StrictMath.max(0, ratio), df), test(maximum.scoreTest(), df),
                test(wald, df), events >= EVENTS_PER_COEFFICIENT * df ? List.of() : List.of(new Caveat(
                        Caveat.Code.SMALL_SAMPLE,
                        "Only " + events + " participants had the event for " + df + " coefficients.")));
    }

    private static CoxFit.Test test(double statistic, int df) {
        return new CoxFit.Test(statistic, df, ChiSquared.upper(statistic, df));
    }
}
