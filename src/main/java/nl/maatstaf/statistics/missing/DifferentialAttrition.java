package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.binary.ArmCounts;
import nl.maatstaf.statistics.binary.RiskComparison;
import nl.maatstaf.statistics.binary.RiskComparisonResult;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.groups.TwoSamples;
import nl.maatstaf.statistics.groups.Welch;
import nl.maatstaf.statistics.regression.LikelihoodRatio;
import nl.maatstaf.statistics.regression.LogisticFit;
import nl.maatstaf.statistics.regression.LogisticRegression;

/**
 * Whether the arms lose different participants: how many drop out of each arm, whether dropout depends on the arm and
 * differently on a baseline in each arm (logistic regression of dropout on arm, baseline and their interaction, and the
 * likelihood ratio test of what has the arm in it, on two degrees of freedom), and whether those who stay started from
 * another baseline. Bell, Kenward, Fairclough and Horton (2013), BMJ 346:e8668, on why equal rates don't settle it.
 *
 * @param dropout  the variable that is 1 for a participant who dropped out and 0 for one who stayed
 * @param arm      the factor of the arms, the reference first
 * @param baseline a numeric variable, known for everybody
 */
public record DifferentialAttrition(String dropout, String arm, String baseline)
        implements Procedure<DataTable, Attrition> {
    private static final String LEFT = "dropped out";
    private static final String STAYED = "stayed";

    @Override
    public Method method() {
        return Method.named("differential-attrition").with("baseline", baseline);
    }

    /**
     * Compares the arms; quantities that need what isn't there, such as a dropout in both arms, tell why they have no
     * value.
     *
     * @throws ModelException if the data lack a variable, or the dropout holds other numbers than 0 and 1
     */
    @Override
    public Outcome<Attrition> run(DataTable data) {
        return Outcome.of(() -> compare(withPresentArms(data)));
    }

    private Attrition compare(DataTable data) {
        RiskComparisonResult rates = new RiskComparison().run(ArmCounts.of(data, dropout, arm)).orRefuse();
        Outcome<LogisticFit> model = fit(dropout + " ~ " + arm + "*" + baseline, data);
        Outcome<LogisticFit> withoutArm = fit(dropout + " ~ " + baseline, data);
        Finding test = switch (model) {
            case Outcome.Answered<LogisticFit>(LogisticFit larger) -> test(withoutArm, larger);
            case Outcome.Refused<LogisticFit>(var reason) -> Finding.of(Attrition.ARM_TEST, data.rows(), reason);
        };
        return new Attrition(rates, model, test, baselineDifference(data));
    }

    private static Outcome<LogisticFit> fit(String formula, DataTable data) {
        return new LogisticRegression(Formula.parse(formula)).run(data);
    }

    private static Finding test(Outcome<LogisticFit> withoutArm, LogisticFit larger) {
        return switch (withoutArm) {
            case Outcome.Answered<LogisticFit>(LogisticFit smaller) ->
                    LikelihoodRatio.between(smaller, larger).finding(Attrition.ARM_TEST);
            case Outcome.Refused<LogisticFit>(var reason) -> Finding.of(Attrition.ARM_TEST, larger.n(), reason);
        };
    }

    private Estimate baselineDifference(DataTable data) {
        double[] left = data.numbers(dropout);
        List<String> groups = IntStream.range(0, left.length).mapToObj(row -> left[row] == 1 ? LEFT : STAYED).toList();
        DataTable grouped = DataTable.ofRows(data.rows())
                .withNumbers(baseline, data.numbers(baseline))
                .withFactor(dropout, List.of(LEFT, STAYED), groups);
        Outcome<Estimate> difference = Outcome.of(() ->
                new Welch().run(TwoSamples.of(grouped, baseline, dropout)).orRefuse().difference());
        return switch (difference) {
            case Outcome.Answered<Estimate>(Estimate estimate) -> estimate;
            case Outcome.Refused<Estimate>(var reason) -> reason;
        };
    }

    /** The three variables, without levels that nobody has: those would be columns of zeros. */
    private DataTable withPresentArms(DataTable data) {
        List<String> levels = data.levels(arm);
        int[] positions = data.positions(arm);
        List<String> values = IntStream.of(positions).mapToObj(levels::get).toList();
        return DataTable.ofRows(data.rows())
                .withNumbers(dropout, data.numbers(dropout))
                .withFactor(arm, levels.stream().filter(values::contains).toList(), values)
                .withNumbers(baseline, data.numbers(baseline));
    }
}
