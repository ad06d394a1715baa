package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.numeric.ChiSquared;
import org.jspecify.annotations.Nullable;

/**
 * The log-rank test that two arms have the same survival curve (Mantel, 1966, Cancer Chemotherapy Reports 50, 163),
 * with the weights of Harrington and Fleming (1982, Biometrika 69, 553): at each time with d events among n at risk, n₁
 * of them in an arm, that arm is expected to have d·n₁/n, with the hypergeometric variance d(n − d)n₁n₂/(n²(n − 1));
 * every time counts with the weight S(t−)^rho, S being the curve of both arms together. Within strata everything is
 * done apart and then summed.
 *
 * @param arm     the factor that holds the arms
 * @param time    the variable that holds the time until the event or until a participant was last seen
 * @param event   the variable that holds 1 for the event and 0 for none
 * @param stratum the factor that holds the strata, or null for a test without strata
 * @param rho     zero for the log-rank test, one for the weights of Peto and Wilcoxon, which stress early events
 */
public record LogRank(String arm, String time, String event, @Nullable String stratum, double rho)
        implements Procedure<DataTable, LogRankTest> {
    /** The fewest events with which the test still is close to its chi-squared distribution. */
    private static final int FEW_EVENTS = 10;

    public LogRank {
        if (!(rho >= 0 && rho < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The power rho of the weights is zero or more, not " + rho + ".");
        }
    }

    /** The test without strata or weights. */
    public LogRank(String arm, String time, String event) {
        this(arm, time, event, null, 0);
    }

    /** The same within the strata of a factor. */
    public LogRank withStrata(String factor) {
        return new LogRank(arm, time, event, factor, rho);
    }

    /** The same with weights S(t−)^rho. */
    public LogRank withRho(double power) {
        return new LogRank(arm, time, event, stratum, power);
    }

    @Override
    public Method method() {
        Method method = Method.named("log-rank").with("rho", Sentences.number(rho));
        return stratum == null ? method : method.with("strata", stratum);
    }

    /**
     * The test; refused when nobody had the event while both arms were at risk.
     *
     * @throws ModelException           if a variable isn't in the data
     * @throws IllegalArgumentException if a time is negative or an event neither 0 nor 1
     */
    @Override
    public Outcome<LogRankTest> run(DataTable data) {
        return Outcome.of(() -> test(data));
    }

    private LogRankTest test(DataTable data) {
        FollowUp followUp = FollowUp.read(data, arm, time, event);
        int[] arms = followUp.twoArms();
        int events = IntStream.of(followUp.causes()).sum();
        if (events == 0) {
            throw new NotEstimableException(Refusal.NO_EVENTS, "Nobody had the event, so the test is undefined.");
        }
        int[] strata = stratum == null ? new int[data.rows()] : data.positions(stratum);
        List<String> levels = stratum == null ? List.of("") : data.levels(stratum);
        List<LogRankSums> sums = Stream.of(followUp.timeline().rowsBy(strata, levels.size()))
                .map(rows -> LogRankSums.of(followUp, rows, arms[1], rho))
                .toList();
        LogRankSums sum = sums.stream().reduce(LogRankSums.NONE, LogRankSums::plus);
        if (!(sum.variance() > 0)) {
            throw new NotEstimableException(Refusal.NO_EVENTS,
                    "Nobody had the event while both arms had others at risk, so the test is undefined.");
        }
        double difference = sum.observed() - sum.expected();
        double statistic = difference * difference / sum.variance();
        return new LogRankTest(
                new LogRankTest.Arm(followUp.levels().get(arms[0]), followUp.rows()[arms[0]].length,
                        sum.observedBoth() - sum.observed(), sum.observedBoth() - sum.expected()),
                new LogRankTest.Arm(followUp.levels().get(arms[1]), followUp.rows()[arms[1]].length,
                        sum.observed(), sum.expected()),
                sum.variance(), statistic, ChiSquared.upper(statistic, 1), caveats(events, sums, levels));
    }

    private List<Caveat> caveats(int events, List<LogRankSums> sums, List<String> levels) {
        Stream<Caveat> few = events >= FEW_EVENTS ? Stream.of() : Stream.of(new Caveat(
                Caveat.Code.SMALL_SAMPLE, "Only " + events + " participants had the event."));
        Stream<Caveat> silent = IntStream.range(0, levels.size())
                .filter(i -> sums.get(i).observedBoth() > 0 && !(sums.get(i).variance() > 0))
                .mapToObj(i -> new Caveat(Caveat.Code.STRATUM_WITH_ONE_ARM, "In the stratum " + levels.get(i)
                        + " nobody had the event while both arms had others at risk, so that it says nothing."));
        return Stream.concat(few, silent).toList();
    }
}
