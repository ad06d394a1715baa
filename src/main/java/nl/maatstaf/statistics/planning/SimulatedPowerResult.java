package nl.maatstaf.statistics.planning;

import java.util.List;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * What simulated trials made of a scenario.
 *
 * @param trials            the simulated trials
 * @param analysed          those that the mixed model could be fitted to
 * @param difference        the true difference
 * @param power             the share of all trials whose difference is significant; one that can't be analysed isn't
 * @param coverage          the share of analysed trials whose 95% interval holds the true difference
 * @param bias              the mean of the estimates minus the true difference
 * @param biasStandardError the standard error of the bias that the number of trials leaves; empty for a single trial
 */
public record SimulatedPowerResult(
        long trials,
        long analysed,
        double difference,
        Share power,
        Share coverage,
        double bias,
        OptionalDouble biasStandardError)
        implements Result {
    static SimulatedPowerResult of(long trials, double difference, double alpha, List<Estimated> estimates) {
        long significant = estimates.stream().filter(estimate -> estimate.p() < alpha).count();
        long covering = estimates.stream()
                .filter(estimate -> estimate.lower() <= difference && difference <= estimate.upper())
                .count();
        int n = estimates.size();
        double bias = estimates.stream().mapToDouble(estimate -> estimate.estimate() - difference).sum() / n;
        double squares = estimates.stream()
                .mapToDouble(estimate -> estimate.estimate() - difference - bias)
                .map(deviation -> deviation * deviation)
                .sum();
        return new SimulatedPowerResult(trials, n, difference, Share.of(significant, trials), Share.of(covering, n),
                bias, n == 1 ? OptionalDouble.empty() : OptionalDouble.of(StrictMath.sqrt(squares / (n - 1.0) / n)));
    }

    @Override
    public List<Finding> findings() {
        Finding value = Finding.value("bias", analysed, bias);
        return List.of(
                power.finding("power"),
                coverage.finding("coverage"),
                biasStandardError.isPresent() ? value.withStandardError(biasStandardError.getAsDouble()) : value);
    }

    @Override
    public List<Caveat> caveats() {
        return analysed == trials
                ? List.of()
                : List.of(new Caveat(Caveat.Code.SMALL_SAMPLE, "In " + (trials - analysed) + " of " + trials
                        + " simulated trials the mixed model had no answer."));
    }
}
