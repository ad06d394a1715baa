package nl.maatstaf.statistics.ordinal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
import nl.maatstaf.statistics.formula.Term;

/**
 * The proportional odds model (McCullagh 1980, Journal of the Royal Statistical Society B 42, 109–142) by maximum
 * likelihood: logit P(Y &lt;= k) = θ_k − x'β, so that a positive coefficient favours higher levels and exp of the
 * arm's coefficient is the odds ratio of a higher outcome that all thresholds share. Standard errors come from the
 * observed information.
 *
 * <p>The outcome is a factor whose levels go up, or numbers, of which every different one is a level. A threshold is
 * named by the positions of the levels it separates. A level that nobody has is left out, with a caveat. Refused: no
 * rows, a single arm or more than two, a single level, a column that follows from others, and separation.
 *
 * @param formula the model; the arm is a term of its own and in no interaction, for else no odds ratio is common
 * @param arm     the factor of two levels, the reference first
 */
public record ProportionalOdds(Formula formula, String arm)
        implements Procedure<DataTable, ProportionalOddsFit> {

    private static final int MOST_PARAMETERS = 200;
    private static final double DOUBTFUL = 0.05;

    /**
     * A model.
     *
     * @throws ModelException if the arm isn't a term of its own, or is part of an interaction
     */
    public ProportionalOdds {
        if (!formula.terms().contains(new Term(List.of(arm)))
                || formula.terms().stream().anyMatch(term -> term.order() > 1 && term.contains(arm))) {
            throw new ModelException("The arm " + arm + " has to be a term of its own and in no interaction.");
        }
    }

    /**
     * A model whose arm is called arm.
     *
     * @param formula as {@code level ~ arm + stratum}
     * @throws ModelException if the formula can't be read, or the arm isn't a term of its own
     */
    public static ProportionalOdds of(String formula) {
        return new ProportionalOdds(Formula.parse(formula), "arm");
    }

    @Override
    public Method method() {
        return Method.named("proportional-odds");
    }

    @Override
    public Outcome<ProportionalOddsFit> run(DataTable data) {
        return Outcome.of(() -> fit(data));
    }

    private ProportionalOddsFit fit(DataTable data) {
        Arms arms = Arms.of(data, arm);
        DataTable table = arms.within(data);
        OrderedOutcome outcome = OrderedOutcome.of(table, formula.response());
        ModelMatrix matrix = ModelMatrix.of(formula, table).withoutIntercept();
        if (matrix.names().size() + 2 * outcome.thresholds() > MOST_PARAMETERS) {
            throw new NotEstimableException(Refusal.MODEL_TOO_LARGE, "The outcome " + formula.response() + " has "
                    + outcome.levels() + " levels, which is more than this model is meant for.");
        }
        Covariates covariates = Covariates.of(matrix, table.rows());
        Covariates withoutArm =
                Covariates.of(ModelMatrix.of(formulaWithoutArm(), table).withoutIntercept(), table.rows());
        Thresholds shared = Thresholds.shared(outcome);
        LikelihoodMaximum maximum = shared.maximum(covariates);
        LikelihoodRatio armTest =
                LikelihoodRatio.of(maximum.logLikelihood(), shared.maximum(withoutArm).logLikelihood(), 1);
        Outcome<LikelihoodRatio> proportionality = Outcome.of(() -> LikelihoodRatio.of(
                Thresholds.perArm(outcome, arms).maximum(withoutArm).logLikelihood(),
                maximum.logLikelihood(), outcome.thresholds() - 1));

        LikelihoodMaximum unscaled = maximum.transformed(covariates.unscaling(outcome.thresholds()));
        SequencedMap<String, Estimated> thresholds = new LinkedHashMap<>();
        for (int k = 0; k < outcome.thresholds(); k++) {
            thresholds.put(outcome.threshold(k), unscaled.estimate(k));
        }
        SequencedMap<String, Estimated> coefficients = new LinkedHashMap<>();
        for (int j = 0; j < matrix.names().size(); j++) {
            coefficients.put(matrix.names().get(j), unscaled.estimate(outcome.thresholds() + j));
        }
        return new ProportionalOddsFit(table.rows(), thresholds, coefficients, arm + arms.levels().getLast(),
                maximum.logLikelihood(), armTest, proportionality, caveats(outcome, proportionality));
    }

    private Formula formulaWithoutArm() {
        return new Formula(formula.response(),
                formula.variables().stream().filter(variable -> !variable.equals(arm)).toList(),
                formula.terms().stream().filter(term -> !term.contains(arm)).toList());
    }

    private List<Caveat> caveats(OrderedOutcome outcome, Outcome<LikelihoodRatio> proportionality) {
        List<Caveat> caveats = new ArrayList<>(outcome.caveats());
        if (proportionality instanceof Outcome.Answered<LikelihoodRatio>(LikelihoodRatio test)
                && test.p() < DOUBTFUL) {
            caveats.add(new Caveat(Caveat.Code.ASSUMPTION_DOUBTFUL, "The odds ratio of " + arm
                    + " differs between the thresholds of " + formula.response()
                    + ", so one common odds ratio summarises it badly."));
        }
        return caveats;
    }
}
