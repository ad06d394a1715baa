package nl.maatstaf.statistics.planning;

import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * Participants, power or difference of a trial with repeated measurements and dropout. With n participants in the
 * reference arm and V/n the variance of the estimated difference under the design, n = (z_(1−α/2) + z_(power))² V/δ².
 * At the last wave this is formula (3) of Lu, Luo and Chen (2008), International Journal of Biostatistics 4(1), article
 * 9; the information of all waves together serves any average of waves and a shared baseline too.
 *
 * @param question what is given and what is sought
 */
public record LongitudinalPower(PlanningQuestion question) implements Procedure<LongitudinalDesign, Plan> {
    @Override
    public Method method() {
        return Method.named("longitudinal-power").with("sought", question.sought()).with("alpha", question.alpha());
    }

    /** Answers the question; every design has an answer. */
    @Override
    public Outcome<Plan> run(LongitudinalDesign design) {
        return Outcome.of(() -> question.answered(answer(design.variance()), design.ratio()));
    }

    private double answer(double variance) {
        double critical = Normal.quantile(1 - question.alpha() / 2);
        if (question.power().isEmpty()) {
            double size = question.participants().getAsDouble();
            double difference = question.difference().getAsDouble();
            return Normal.cumulative(StrictMath.abs(difference) * StrictMath.sqrt(size / variance) - critical);
        }
        double distance = critical + Normal.quantile(question.power().getAsDouble());
        if (question.participants().isEmpty()) {
            double ratio = distance / question.difference().getAsDouble();
            return ratio * ratio * variance;
        }
        return distance * StrictMath.sqrt(variance / question.participants().getAsDouble());
    }
}
