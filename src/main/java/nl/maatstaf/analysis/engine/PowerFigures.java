package nl.maatstaf.analysis.engine;

import java.util.Arrays;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.PowerTable;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.PowerAssumptions;
import nl.maatstaf.statistics.planning.LongitudinalDesign;
import nl.maatstaf.statistics.planning.LongitudinalPower;
import nl.maatstaf.statistics.planning.Plan;
import nl.maatstaf.statistics.planning.PlannedArm;
import nl.maatstaf.statistics.planning.PlanningQuestion;

/** What the study can see, by the assumptions of its plan: for a mean over waves, the baseline being shared. */
final class PowerFigures {

    private static final int FEWEST = 2;

    private final PowerAssumptions assumed;
    private final LongitudinalDesign design;
    private final long smaller;

    private PowerFigures(AnalysisPlan plan, int lastWave, PerArm answered) {
        assumed = plan.power();
        smaller = StrictMath.min(answered.regular(), answered.tailored());
        PlannedArm arm = arm(plan.power(), lastWave - plan.baselineWave() + 1);
        design = LongitudinalDesign.of(arm, arm).withSharedBaseline().averagedOver(
                plan.primary().waves().stream().map(wave -> wave - plan.baselineWave()).toArray(Integer[]::new));
    }

    /**
     * The table.
     *
     * @param answered how many gave the primary outcome at the baseline wave
     * @param primary  the primary outcome as it is now
     */
    static PowerTable of(Question question, PerArm answered, OutcomeResult primary) {
        return new PowerFigures(question.plan(), question.protocol().study().lastWave(), answered).table(primary);
    }

    private static PlannedArm arm(PowerAssumptions assumed, int waves) {
        double[][] correlation = new double[waves][waves];
        double[] retention = new double[waves];
        for (int wave = 0; wave < waves; wave++) {
            int row = wave;
            Arrays.setAll(correlation[row], column -> column == row ? 1
                    : assumed.correlation() + assumed.serial() * StrictMath.pow(assumed.decay(), StrictMath.abs(row - column)));
            retention[wave] = waves == 1 ? 1 : 1 - assumed.dropout() * wave / (waves - 1);
        }
        return PlannedArm.of(correlation, assumed.sd(), retention);
    }

    private PowerTable table(OutcomeResult primary) {
        return new PowerTable(assumed.differences().stream().map(this::needed).toList(), 2 * smaller,
                smaller < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(
                        answer(PlanningQuestion.difference(smaller, assumed.power())).difference()),
                primary.comparison().planned().map(PowerFigures::halfWidth).orElseGet(OptionalDouble::empty));
    }

    private PowerTable.Needed needed(double difference) {
        double perArm = answer(PlanningQuestion.participants(difference, assumed.power())).referenceParticipants();
        return new PowerTable.Needed(difference, (long) StrictMath.ceil(perArm), power(assumed.perArm(), difference),
                smaller < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(power(smaller, difference)));
    }

    private double power(long perArm, double difference) {
        return answer(PlanningQuestion.power(perArm, difference)).power();
    }

    private Plan answer(PlanningQuestion question) {
        return new LongitudinalPower(question.withAlpha(assumed.alpha())).run(design).orRefuse();
    }

    private static OptionalDouble halfWidth(Contrast contrast) {
        return switch (contrast.measure()) {
            case DIFFERENCE_IN_MEANS, DIFFERENCE_IN_SHARES, DIFFERENCE_IN_EVENT_FREE_QUARTERS, CHANCE_OF_MORE ->
                    OptionalDouble.of((contrast.upper() - contrast.lower()) / 2);
            case ODDS_RATIO, HAZARD_RATIO -> OptionalDouble.empty();
        };
    }
}
