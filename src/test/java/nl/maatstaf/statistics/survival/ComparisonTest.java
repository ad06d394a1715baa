package nl.maatstaf.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The log-rank test and the restricted mean. */
class ComparisonTest {
    private static final LogRank LOG_RANK = new LogRank("arm", "time", "event");
    private static final RestrictedMean RESTRICTED_MEAN = new RestrictedMean("arm", "time", "event", 4);

    private static DataTable arms(double[] regular, int[] regularEvents, double[] tailored, int[] tailoredEvents) {
        List<Person> people = new ArrayList<>(Person.arm("regular", regular, regularEvents));
        people.addAll(Person.arm("tailored", tailored, tailoredEvents));
        return Person.table(people);
    }

    private static void assertRefused(Outcome<?> outcome, Refusal code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(((NotEstimable) refused.reason()).code()).isEqualTo(code));
    }

    /**
     * Regular has events at 1 and 3, tailored at 2 and 4. Tailored at risk: 2 of 4, 2 of 3, 1 of 2, 1 of 1, so expected
     * 1/2 + 2/3 + 1/2 + 1 = 8/3 with variance 1/4 + 2/9 + 1/4 = 13/18; observed 2, so (2/3)²/(13/18) = 8/13.
     */
    @Test
    void logRankByHand() {
        DataTable data = arms(new double[] {1, 3}, new int[] {1, 1}, new double[] {2, 4}, new int[] {1, 1});
        LogRankTest test = LOG_RANK.run(data).orRefuse();
        assertThat(test.other().observed()).isEqualTo(2);
        assertThat(test.other().expected()).isCloseTo(8.0 / 3, within(1e-14));
        assertThat(test.reference().expected()).isCloseTo(4.0 / 3, within(1e-14));
        assertThat(test.statistic()).isCloseTo(8.0 / 13, within(1e-14));
        assertThat(test.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.SMALL_SAMPLE);
    }

    /** The same with the weights 1, 3/4, 1/2, 1/4: observed − expected is −1/2 + 1/4 − 1/4 = −1/2. */
    @Test
    void petoWilcoxonByHand() {
        DataTable data = arms(new double[] {1, 3}, new int[] {1, 1}, new double[] {2, 4}, new int[] {1, 1});
        double variance = 1.0 / 4 + 9.0 / 16 * 2 / 9 + 1.0 / 4 / 4;
        assertThat(LOG_RANK.withRho(1).run(data).orRefuse().statistic()).isCloseTo(0.25 / variance, within(1e-14));
    }

    @Test
    void aStratumWithOneArmSaysNothingAndIsNamed() {
        List<Person> people = new ArrayList<>(Person.random(1, 40, 6, 1));
        double before = LOG_RANK.withStrata("stratum").run(Person.table(people)).orRefuse().statistic();
        people.add(new Person("regular", "alone", 2, 1, 0));
        people.add(new Person("regular", "alone", 3, 1, 0));
        LogRankTest test = LOG_RANK.withStrata("stratum").run(Person.table(people)).orRefuse();
        assertThat(test.statistic()).isCloseTo(before, within(1e-14));
        assertThat(test.caveats()).extracting(Caveat::sentence).anyMatch(sentence -> sentence.contains("alone"));
    }

    @Test
    void eventsThatNeverHadBothArmsAtRiskAreNoTest() {
        DataTable data = arms(new double[] {1, 1}, new int[] {0, 0}, new double[] {2, 3}, new int[] {1, 1});
        assertRefused(LOG_RANK.run(data), Refusal.NO_EVENTS);
    }

    @Test
    void oneArmIsNoComparison() {
        DataTable data = Person.table(Person.arm("tailored", new double[] {1, 5}, new int[] {1, 0}));
        assertRefused(LOG_RANK.run(data), Refusal.ONE_ARM);
        assertRefused(RESTRICTED_MEAN.run(data), Refusal.ONE_ARM);
        assertRefused(LOG_RANK.run(Person.table(List.of())), Refusal.NO_DATA);
    }

    @Test
    void threeArmsAreTooMany() {
        DataTable data = DataTable.ofRows(3).withFactor("arm", List.of("a", "b", "c"))
                .withNumbers("time", new double[] {5, 5, 5}).withNumbers("event", new double[] {1, 1, 1});
        assertRefused(LOG_RANK.run(data), Refusal.MORE_THAN_TWO_ARMS);
        assertRefused(RESTRICTED_MEAN.run(data), Refusal.MORE_THAN_TWO_ARMS);
    }

    /**
     * Regular: events at 1 and 3 of four, last seen at 2 and 5. The curve is 1, 3/4 and, with two left at 3, 3/8. Until
     * 4 the area is 1 + 3/2 + 3/8 = 23/8; after 1 it is 15/8 and after 3 it is 3/8, so the variance is
     * (15/8)²/(4·3) + (3/8)²/(2·1). Tailored has no events, so its mean is 4 without error.
     */
    @Test
    void restrictedMeanByHand() {
        DataTable data = arms(
                new double[] {1, 2, 3, 5}, new int[] {1, 0, 1, 0}, new double[] {4, 6}, new int[] {0, 0});
        RestrictedMeans means = RESTRICTED_MEAN.run(data).orRefuse();
        assertThat(means.reference().mean()).isCloseTo(23.0 / 8, within(1e-14));
        double error = Math.sqrt(225.0 / 64 / 12 + 9.0 / 64 / 2);
        assertThat(means.reference().standardError()).isCloseTo(error, within(1e-14));
        assertThat(means.other().mean()).isEqualTo(4);
        assertThat(means.difference()).isCloseTo(9.0 / 8, within(1e-14));
        assertThat(means.test().orElseThrow().standardError()).isCloseTo(error, within(1e-14));
        assertThat(means.caveats()).extracting(Caveat::code)
                .containsExactly(Caveat.Code.SMALL_SAMPLE, Caveat.Code.NO_EVENTS);
    }

    @Test
    void restrictedMeanWithoutEventsIsADifferenceWithoutATest() {
        DataTable data = arms(new double[] {4, 5}, new int[] {0, 0}, new double[] {4, 6}, new int[] {0, 0});
        RestrictedMeans means = RESTRICTED_MEAN.run(data).orRefuse();
        Finding difference = means.findings().getFirst();
        assertThat(difference.estimate()).hasValue(0);
        assertThat(difference.standardError()).hasValue(0);
        assertThat(difference.p()).isEmpty();
        assertThat(difference.interval()).isEmpty();
        assertThat(means.caveats()).extracting(Caveat::code)
                .containsExactly(Caveat.Code.NO_EVENTS, Caveat.Code.NO_EVENTS);
    }

    @Test
    void tauAfterTheLastTimeIsRefusedUnlessEverybodyHadTheEvent() {
        DataTable lost = arms(new double[] {1, 3}, new int[] {1, 0}, new double[] {2, 6}, new int[] {1, 1});
        assertRefused(RESTRICTED_MEAN.run(lost), Refusal.BEYOND_FOLLOW_UP);
        DataTable gone = arms(new double[] {1, 3}, new int[] {1, 1}, new double[] {2, 6}, new int[] {1, 1});
        assertThat(RESTRICTED_MEAN.run(gone).orRefuse().reference().mean()).isEqualTo(2);
    }
}
