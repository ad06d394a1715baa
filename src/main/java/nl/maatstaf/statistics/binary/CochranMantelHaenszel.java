package nl.maatstaf.statistics.binary;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;

/**
 * The risk of an event compared between two arms within strata: the test of Cochran (1954, Biometrics 10:417-451),
 * Mantel and Haenszel (1959, Journal of the National Cancer Institute 22:719-748), the common odds ratio and risk
 * difference, and whether the odds ratio differs between strata. {@link StratumCounts#of} counts rows of data. The
 * first arm with participants is the reference.
 */
public record CochranMantelHaenszel() implements Procedure<List<StratumCounts>, CochranMantelHaenszelResult> {

    @Override
    public Method method() {
        return Method.named("cochran-mantel-haenszel");
    }

    /**
     * Compares the arms. Strata with participants in one arm only tell nothing and are left out; without a stratum in
     * which both arms have participants and the outcome varies there is no answer.
     *
     * @throws IllegalArgumentException if the strata don't name the same arms in the same order
     */
    @Override
    public Outcome<CochranMantelHaenszelResult> run(List<StratumCounts> strata) {
        return Outcome.of(() -> compare(strata));
    }

    private static CochranMantelHaenszelResult compare(List<StratumCounts> strata) {
        TwoByTwo all = TwoByTwo.of(total(strata));
        List<String> left = new ArrayList<>();
        List<TwoByTwo> compared = new ArrayList<>();
        for (StratumCounts stratum : strata) {
            List<ArmCounts> present = stratum.arms().stream().filter(arm -> arm.participants() > 0).toList();
            if (present.size() == 2) {
                compared.add(TwoByTwo.of(present));
            } else if (present.size() == 1) {
                left.add(stratum.stratum());
            }
        }
        if (compared.isEmpty()) {
            throw new NotEstimableException(Refusal.ALIASED, "In no stratum are there participants of both arms.");
        }
        if (!all.varies()) {
            throw new NotEstimableException(all.noVariation());
        }
        if (compared.stream().noneMatch(TwoByTwo::varies)) {
            throw new NotEstimableException(Refusal.ZERO_VARIANCE,
                    "In no stratum with participants of both arms does the outcome vary.");
        }
        return CochranMantelHaenszelResult.of(compared, left);
    }

    private static List<ArmCounts> total(List<StratumCounts> strata) {
        List<ArmCounts> total = new ArrayList<>();
        for (StratumCounts stratum : strata) {
            if (total.isEmpty()) {
                total.addAll(stratum.arms());
                continue;
            }
            if (!names(total).equals(names(stratum.arms()))) {
                throw new IllegalArgumentException(
                        "The stratum " + stratum.stratum() + " doesn't name the arms " + names(total) + ".");
            }
            for (int arm = 0; arm < total.size(); arm++) {
                ArmCounts sum = total.get(arm);
                ArmCounts more = stratum.arms().get(arm);
                total.set(arm, new ArmCounts(sum.arm(), sum.events() + more.events(),
                        sum.participants() + more.participants()));
            }
        }
        return total;
    }

    private static List<String> names(List<ArmCounts> arms) {
        return arms.stream().map(ArmCounts::arm).toList();
    }
}
