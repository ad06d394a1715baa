package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.statistics.groups.SampleMean;
import nl.maatstaf.study.Arm;

/**
 * Decides what of a quarter may be seen by everybody. Both arms are shown or neither, each on at least
 * {@link #FEWEST_PEOPLE} people who did not all say the same; a mean and its interval have one decimal; counts are
 * multiples of {@link #COUNT_STEP}. A calendar quarter is released once, when all its waves are closed, so late answers
 * never come out as the difference between two pictures of it. Protection of several views together is still to come.
 */
final class Protection {

    /** The fewest people a published figure rests on. */
    static final int FEWEST_PEOPLE = 25;

    /** What counts are rounded to. */
    static final int COUNT_STEP = 5;

    private Protection() {}

    /** The mark of each arm; empty when one of them rests on too few people. */
    static Map<Arm, PublishedMean> means(Map<Arm, SampleMean> means) {
        var published = new EnumMap<Arm, PublishedMean>(Arm.class);
        if (enough(means)) {
            means.forEach((arm, mean) -> published.put(arm,
                    new PublishedMean(rounded(mean.mean()), rounded(mean.lower()), rounded(mean.upper()))));
        }
        return published;
    }

    /** A count of people in the frame; nothing when there are too few of them. */
    static Optional<Integer> count(int people) {
        return people < FEWEST_PEOPLE
                ? Optional.empty()
                : Optional.of((people + COUNT_STEP / 2) / COUNT_STEP * COUNT_STEP);
    }

    private static boolean enough(Map<Arm, SampleMean> means) {
        return means.size() == Arm.values().length
                && means.values().stream().allMatch(mean -> mean.n() >= FEWEST_PEOPLE && mean.lower() < mean.upper());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
