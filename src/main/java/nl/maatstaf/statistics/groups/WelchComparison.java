package nl.maatstaf.statistics.groups;

import java.util.List;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * Two means compared.
 *
 * @param samples    what was compared
 * @param difference the other mean minus the reference, in the unit of the outcome, by Welch's test
 * @param pooled     the same by Student's test, with one variance
 */
public record WelchComparison(TwoSamples samples, Estimated difference, Estimated pooled) implements Result {
    @Override
    public List<Finding> findings() {
        return List.of(
                Finding.of("difference", samples.n(), difference),
                Finding.of("difference-equal-variances", samples.n(), pooled),
                mean(samples.otherName(), samples.other()),
                mean(samples.referenceName(), samples.reference()),
                deviation(samples.otherName(), samples.other()),
                deviation(samples.referenceName(), samples.reference()));
    }

    private static Finding mean(String arm, SampleMoments sample) {
        return Finding.value("mean:" + arm, sample.n(), sample.mean());
    }

    private static Finding deviation(String arm, SampleMoments sample) {
        return Finding.value("standard-deviation:" + arm, sample.n(), sample.standardDeviation());
    }
}
