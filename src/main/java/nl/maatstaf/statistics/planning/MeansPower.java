package nl.maatstaf.statistics.planning;

import java.util.function.DoubleUnaryOperator;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.NoncentralT;
import nl.maatstaf.statistics.numeric.StudentT;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Participants, power or difference of a trial with two arms of equal size whose means are compared by Student's t
 * test. With n participants in each arm the power is P(T &gt; t_(1−α/2; 2n−2)) for a noncentral T with 2n − 2 degrees
 * of freedom and noncentrality √(n/2)·|δ|/σ; significance in the wrong direction isn't counted, as in R's power.t.test.
 * Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 2.
 *
 * @param question what is given and what is sought
 */
public record MeansPower(PlanningQuestion question) implements Procedure<MeansPower.Design, Plan> {
    private static final int MOST_EVALUATIONS = 1000;
    private static final double ACCURACY = 1e-14;
    private static final double MOST = 1e15;

    /**
     * What is expected of the outcome.
     *
     * @param standardDeviation the standard deviation within each arm, in the unit of the outcome
     */
    public record Design(double standardDeviation) {
        /** Refuses a standard deviation that isn't above zero. */
        public Design {
            if (!(standardDeviation > 0 && standardDeviation < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The standard deviation must be above zero.");
            }
        }
    }

    @Override
    public Method method() {
        return Method.named("means-power").with("sought", question.sought()).with("alpha", question.alpha());
    }

    /** Answers the question; where two participants in each arm are more than enough, the answer is two. */
    @Override
    public Outcome<Plan> run(Design design) {
        return Outcome.of(() -> question.answered(answer(design.standardDeviation()), 1));
    }

    private double answer(double deviation) {
        if (question.power().isEmpty()) {
            return power(question.participants().getAsDouble(), standardised(deviation));
        }
        if (question.participants().isEmpty()) {
            return root(size -> power(size, standardised(deviation)), PlanningQuestion.FEWEST);
        }
        double size = question.participants().getAsDouble();
        return deviation * root(difference -> power(size, difference), 0);
    }

    private double standardised(double deviation) {
        return StrictMath.abs(question.difference().getAsDouble()) / deviation;
    }

    private double power(double size, double difference) {
        double df = 2 * (size - 1);
        double critical = StudentT.quantile(1 - question.alpha() / 2, df);
        return 1 - new NoncentralT(df).cumulative(critical, StrictMath.sqrt(size / 2) * difference);
    }

    /** Where the power, which rises from the least value on, is the power asked for; the least value if it is there. */
    private double root(DoubleUnaryOperator power, double least) {
        double target = question.power().getAsDouble();
        if (power.applyAsDouble(least) >= target) {
            return least;
        }
        double most = least + 1;
        while (power.applyAsDouble(most) < target) {
            most = 2 * most;
            if (most > MOST) {
                throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                        "The difference is so small that no practicable number of participants shows it.");
            }
        }
        return new BrentSolver(ACCURACY, ACCURACY, ACCURACY)
                .solve(MOST_EVALUATIONS, value -> power.applyAsDouble(value) - target, least, most);
    }
}
