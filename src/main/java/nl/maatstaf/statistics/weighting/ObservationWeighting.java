package nl.maatstaf.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.Term;

/**
 * The difference between two arms, averaged over waves, where outcomes are missing: whoever was observed at a wave counts
 * by the inverse of the probability to be, and so stands for those like them who were not (Robins, Rotnitzky and Zhao,
 * Analysis of semiparametric regression models for repeated outcomes in the presence of missing data, JASA, 1995; Seaman
 * and White, Review of inverse probability weighting for dealing with missing data, Statistical Methods in Medical
 * Research, 2013). At each wave the probability is a logistic regression of all participants for whom it is due, and the
 * difference the weighted least-squares coefficient of the arm among those observed. Standard errors count that the
 * probabilities were estimated, and that one participant has several waves: see {@link WeightedWave}.
 *
 * @param outcome     the outcome, and the arm and covariates that explain it; the arm is in no interaction
 * @param arm         the factor that holds the arms, the reference first
 * @param observation the variable that is 1 for an observed outcome and 0 for a missing one, and what explains it
 * @param participant the variable that tells which rows are of one participant, in numbers
 * @param wave        the factor that holds the waves
 */
public record ObservationWeighting(Formula outcome, String arm, Formula observation, String participant, String wave)
        implements Procedure<DataTable, ObservationWeighted> {
    /**
     * A weighting.
     *
     * @throws ModelException if the arm isn't a term of its own, or is part of an interaction
     */
    public ObservationWeighting {
        if (!outcome.terms().contains(new Term(List.of(arm)))
                || outcome.terms().stream().anyMatch(term -> term.order() > 1 && term.contains(arm))) {
            throw new ModelException("The arm " + arm + " has to be a term of its own and in no interaction.");
        }
    }

    @Override
    public Method method() {
        return Method.named("inverse-probability-weighting")
                .with("adjusted", variables(outcome))
                .with("observation", variables(observation));
    }

    private static String variables(Formula formula) {
        return String.join(", ", formula.variables());
    }

    /**
     * Weights and compares. Refuses a wave at which an arm has no observed outcome, covariates that tell without fail who
     * was observed, covariates that follow from others, and an outcome that doesn't vary within the arms.
     *
     * @param data a row per participant and wave that is due; the outcome counts only where it was observed
     * @throws ModelException if the data lack a variable, or the observation holds other numbers than 0 and 1
     */
    @Override
    public Outcome<ObservationWeighted> run(DataTable data) {
        double[] labels = data.numbers(participant);
        int[] positions = data.positions(wave);
        return Outcome.of(() -> {
            if (data.rows() == 0) {
                throw new NotEstimableException(Refusal.NO_DATA, "There are no participants.");
            }
            List<WeightedWave> waves = new ArrayList<>();
            SortedMap<Double, Double> influence = new TreeMap<>();
            for (int level : Arrays.stream(positions).distinct().sorted().toArray()) {
                int[] rows = IntStream.range(0, positions.length).filter(row -> positions[row] == level).toArray();
                WeightedWave one = WeightedWave.of(data.levels(wave).get(level), this, data.rows(rows));
                for (int i = 0; i < rows.length; i++) {
                    influence.merge(labels[rows[i]], one.influence()[i], Double::sum);
                }
                waves.add(one);
            }
            return result(waves, influence);
        });
    }

    private ObservationWeighted result(List<WeightedWave> waves, SortedMap<Double, Double> influence) {
        double squares = 0;
        for (double sum : influence.values()) {
            squares += sum * sum;
        }
        double difference = waves.stream().mapToDouble(WeightedWave::difference).sum() / waves.size();
        if (!(squares > 0)) {
            throw new NotEstimableException(Refusal.ZERO_VARIANCE,
                    "The outcome " + outcome.response() + " doesn't vary beyond what the covariates explain.");
        }
        double[] weights = waves.stream().flatMapToDouble(one -> Arrays.stream(one.weights())).toArray();
        return new ObservationWeighted(arm, influence.size(), weights.length,
                Estimated.normal(difference, StrictMath.sqrt(squares) / waves.size()),
                Arrays.stream(weights).max().orElseThrow(), Arrays.stream(weights).average().orElseThrow());
    }
}
