package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.binary.RiskComparisonResult;
import nl.maatstaf.statistics.regression.LogisticFit;

/**
 * Who dropped out.
 *
 * @param rates              the shares who dropped out of the arms, compared
 * @param model              the logistic regression of dropout on arm, baseline and their interaction
 * @param armTest            the likelihood ratio test of the arm and its interaction with the baseline
 * @param baselineDifference the mean baseline of those who stayed minus that of those who dropped out, by Welch's test,
 *                           in the unit of the baseline
 */
public record Attrition(
        RiskComparisonResult rates, Outcome<LogisticFit> model, Finding armTest, Estimate baselineDifference)
        implements Result {
    static final String ARM_TEST = "arm-and-interaction";
    private static final double DOUBTFUL = 0.05;

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(rates.findings());
        findings.add(armTest);
        switch (model) {
            case Outcome.Answered<LogisticFit>(LogisticFit fit) -> findings.addAll(fit.findings());
            case Outcome.Refused<LogisticFit>(NotEstimable reason) ->
                    findings.add(Finding.of("coefficients", rates.participants(), reason));
        }
        findings.add(Finding.of("baseline-difference", rates.participants(), baselineDifference));
        return findings;
    }

    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>(rates.caveats());
        if (model instanceof Outcome.Answered<LogisticFit>(LogisticFit fit)) {
            caveats.addAll(fit.caveats());
        }
        if (armTest.p().orElse(1) < DOUBTFUL) {
            caveats.add(new Caveat(Caveat.Code.ASSUMPTION_DOUBTFUL, "Who drops out differs between the arms, so a"
                    + " comparison of those who stayed may be one of unlike groups."));
        }
        return caveats;
    }
}
