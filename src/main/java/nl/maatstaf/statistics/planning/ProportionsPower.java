package nl.maatstaf.statistics.planning;

import java.util.function.DoubleUnaryOperator;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Normal;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Participants, power or difference of a trial with two arms of equal size that compares the risks p and q of an event.
 * With n participants in each arm the power is Φ((√n·|p − q| − z_(1−α/2)·√((p + q)(1 − (p + q)/2))) / √(p(1 − p) +
 * q(1 − q))), as in R's power.prop.test. Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions,
 * chapter 4.
 *
 * @param question what is given and what is sought; the difference is that of the other risk minus the reference's
 */
public record ProportionsPower(PlanningQuestion question) implements Procedure<ProportionsPower.Design, Plan> {
    private static final int MOST_EVALUATIONS = 1000;
    private static final double ACCURACY = 1e-14;

    /**
     * What is expected of the event.
     *
     * @param referenceRisk the risk in the reference arm, as a share of 1
     */
    public record Design(double referenceRisk) {
        /** Refuses a risk that isn't between 0 and 1. */
        public Design {
            if (!(referenceRisk >= 0 && referenceRisk <= 1)) {
                throw new IllegalArgumentException("The risk must lie between 0 and 1.");
            }
        }
    }

    @Override
    public Method method() {
        return Method.named("proportions-power").with("sought", question.sought()).with("alpha", question.alpha());
    }

    /**
     * Answers the question. A difference that is sought is refused where even a risk of 1 in the other arm is too
     * little for the power.
     *
     * @throws IllegalArgumentException if the difference takes the risk of the other arm beyond 0 or 1
     */
    @Override
    public Outcome<Plan> run(Design design) {
        question.difference().ifPresent(difference -> {
            double other = design.referenceRisk() + difference;
            if (other < 0 || other > 1) {
                throw new IllegalArgumentException("The difference takes the risk beyond 0 or 1.");
            }
        });
        return Outcome.of(() -> question.answered(answer(design.referenceRisk()), 1));
    }

    private double answer(double risk) {
        if (question.power().isEmpty()) {
            double size = question.participants().getAsDouble();
            return Normal.cumulative(distance(risk, question.difference().getAsDouble(), size));
        }
        double quantile = Normal.quantile(question.power().getAsDouble());
        if (question.participants().isEmpty()) {
            double difference = question.difference().getAsDouble();
            double ratio = (critical() * pooled(risk, difference) + quantile * separate(risk, difference)) / difference;
            return ratio * ratio;
        }
        return difference(risk, quantile);
    }

    private double difference(double risk, double quantile) {
        double size = question.participants().getAsDouble();
        // In this form there is no division by a deviation that vanishes when nobody or everybody has the event.
        DoubleUnaryOperator excess = difference -> StrictMath.sqrt(size) * difference
                - critical() * pooled(risk, difference) - quantile * separate(risk, difference);
        if (risk == 1 || excess.applyAsDouble(1 - risk) < 0) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                    "Even a risk of 1 in the other arm can't be shown with so few participants.");
        }
        // Zero itself solves the equation when the reference risk is zero, but shows nothing.
        return new BrentSolver(ACCURACY, ACCURACY, ACCURACY)
                .solve(MOST_EVALUATIONS, excess::applyAsDouble, ACCURACY * (1 - risk), 1 - risk);
    }

    private double distance(double risk, double difference, double size) {
        double excess = StrictMath.sqrt(size) * StrictMath.abs(difference) - critical() * pooled(risk, difference);
        double deviation = separate(risk, difference);
        // Nobody in one arm and everybody in the other, or no event to expect at all: certain either way.
        return deviation > 0 ? excess / deviation : excess > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private double critical() {
        return Normal.quantile(1 - question.alpha() / 2);
    }

    private static double pooled(double risk, double difference) {
        double sum = 2 * risk + difference;
        return StrictMath.sqrt(StrictMath.max(0, sum * (1 - sum / 2)));
    }

    private static double separate(double risk, double difference) {
        double other = risk + difference;
        return StrictMath.sqrt(StrictMath.max(0, risk * (1 - risk) + other * (1 - other)));
    }
}
