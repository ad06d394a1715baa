package nl.maatstaf.statistics.planning;

import java.util.List;

/**
 * A trial as it might go: a design with the true means.
 *
 * @param design                the arms, the ratio left aside, and what the analysis compares
 * @param referenceParticipants the participants of the reference arm
 * @param otherParticipants     the participants of the other arm
 * @param referenceMeans        the true mean of the reference arm at each wave, in the unit of the outcome
 * @param otherMeans            the true mean of the other arm at each wave
 * @param dropoutDependence     what an outcome one standard deviation above the mean of its arm adds to the log odds of
 *                              dropping out before the next wave; at 0 dropout is completely at random, otherwise it is
 *                              at random given the last outcome, and the retention holds for an average outcome
 */
public record TrialScenario(
        LongitudinalDesign design,
        int referenceParticipants,
        int otherParticipants,
        List<Double> referenceMeans,
        List<Double> otherMeans,
        double dropoutDependence) {
    /** Refuses arms without participants, another number of means than waves, and values that aren't finite. */
    public TrialScenario {
        referenceMeans = List.copyOf(referenceMeans);
        otherMeans = List.copyOf(otherMeans);
        int waves = design.reference().waves();
        if (referenceMeans.size() != waves || otherMeans.size() != waves) {
            throw new IllegalArgumentException("Every arm needs a mean for each of the " + waves + " waves.");
        }
        if (referenceParticipants < 1 || otherParticipants < 1) {
            throw new IllegalArgumentException("Every arm needs a participant.");
        }
        if (!Double.isFinite(dropoutDependence)
                || !referenceMeans.stream().allMatch(Double::isFinite)
                || !otherMeans.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Means and the dependence of dropout must be numbers.");
        }
    }

    /** Dropout completely at random. */
    public TrialScenario(
            LongitudinalDesign design,
            int referenceParticipants,
            int otherParticipants,
            List<Double> referenceMeans,
            List<Double> otherMeans) {
        this(design, referenceParticipants, otherParticipants, referenceMeans, otherMeans, 0);
    }

    /** The same with dropout that depends on the last outcome. */
    public TrialScenario withDropoutDependence(double value) {
        return new TrialScenario(
                design, referenceParticipants, otherParticipants, referenceMeans, otherMeans, value);
    }

    /** The true difference that the analysis looks for: the other arm minus the reference. */
    public double difference() {
        double sum = 0;
        for (int wave : design.averaged()) {
            sum += otherMeans.get(wave) - referenceMeans.get(wave);
        }
        return sum / design.averaged().size();
    }
}
