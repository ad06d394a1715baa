package nl.maatstaf.statistics.planning;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a plan asks for: of the number of participants, the difference and the power, two are given and the third is
 * sought, for a two-sided test that finds the difference in its own direction.
 *
 * @param participants the participants of the reference arm at the start, not rounded; empty if sought
 * @param difference   the difference between the arms, in the unit of the outcome; empty if sought
 * @param power        the probability that the test is significant; empty if sought
 * @param alpha        the two-sided significance level
 */
public record PlanningQuestion(
        OptionalDouble participants, OptionalDouble difference, OptionalDouble power, double alpha) {
    /** The smallest arm that is planned. */
    static final double FEWEST = 2;

    private static final double USUAL_ALPHA = 0.05;

    /** Refuses numbers without sense, and questions that don't leave exactly one of the three open. */
    public PlanningQuestion {
        if (Stream.of(participants, difference, power).filter(OptionalDouble::isEmpty).count() != 1) {
            throw new IllegalArgumentException("A plan leaves exactly one of participants, difference, power open.");
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("The significance level must lie between 0 and 1.");
        }
        if (power.isPresent() && !(power.getAsDouble() > alpha && power.getAsDouble() < 1)) {
            throw new IllegalArgumentException("The power must lie between the significance level and 1.");
        }
        if (participants.isPresent() && !(participants.getAsDouble() >= FEWEST && isFinite(participants))) {
            throw new IllegalArgumentException("There must be at least two participants in an arm.");
        }
        if (difference.isPresent() && !isFinite(difference)) {
            throw new IllegalArgumentException("The difference must be a number.");
        }
        if (participants.isEmpty() && difference.getAsDouble() == 0) {
            throw new IllegalArgumentException("No number of participants shows a difference of zero.");
        }
    }

    private static boolean isFinite(OptionalDouble value) {
        return Double.isFinite(value.getAsDouble());
    }

    /** How many participants it takes. */
    public static PlanningQuestion participants(double difference, double power) {
        return new PlanningQuestion(
                OptionalDouble.empty(), OptionalDouble.of(difference), OptionalDouble.of(power), USUAL_ALPHA);
    }

    /** How probable a significant result is. */
    public static PlanningQuestion power(double participants, double difference) {
        return new PlanningQuestion(
                OptionalDouble.of(participants), OptionalDouble.of(difference), OptionalDouble.empty(), USUAL_ALPHA);
    }

    /** Which difference, above zero, can be shown. */
    public static PlanningQuestion difference(double participants, double power) {
        return new PlanningQuestion(
                OptionalDouble.of(participants), OptionalDouble.empty(), OptionalDouble.of(power), USUAL_ALPHA);
    }

    /** The same at another two-sided significance level. */
    public PlanningQuestion withAlpha(double level) {
        return new PlanningQuestion(participants, difference, power, level);
    }

    /** What is sought, for the name of the method. */
    String sought() {
        if (participants.isEmpty()) {
            return "participants";
        }
        return difference.isEmpty() ? "difference" : "power";
    }

    /** The same with the third number, as a plan. */
    Plan answered(double answer, double ratio) {
        double size = participants.orElse(answer);
        return new Plan(size, size / ratio, difference.orElse(answer), power.orElse(answer), alpha, sought());
    }
}
