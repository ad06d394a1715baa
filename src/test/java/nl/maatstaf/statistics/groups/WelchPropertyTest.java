package nl.maatstaf.statistics.groups;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.numeric.NoncentralT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of any two samples. */
class WelchPropertyTest {

    @Property(tries = 100)
    void armsTurnedAboutTurnTheSign(@ForAll long seed) {
        Random random = new Random(seed);
        SampleMoments one = sample(random);
        SampleMoments other = sample(random);
        WelchComparison there = new Welch().run(new TwoSamples("a", one, "b", other)).orRefuse();
        WelchComparison back = new Welch().run(new TwoSamples("b", other, "a", one)).orRefuse();
        assertThat(back.difference().estimate()).isEqualTo(-there.difference().estimate());
        assertThat(back.difference().p()).isCloseTo(there.difference().p(), within(1e-12));
        assertThat(back.difference().lower()).isCloseTo(-there.difference().upper(), within(1e-10));
        Interval size = new HedgesG().run(new TwoSamples("a", one, "b", other)).orRefuse().cohenInterval();
        Interval turned = new HedgesG().run(new TwoSamples("b", other, "a", one)).orRefuse().cohenInterval();
        assertThat(turned.lower()).isCloseTo(-size.upper(), within(1e-10 * StrictMath.abs(size.upper()) + 1e-11));
    }

    @Property(tries = 100)
    void unitsAndOffsetsLeaveTestsAndEffectSizesAlone(@ForAll long seed) {
        Random random = new Random(seed);
        double[] one = values(random);
        double[] other = values(random);
        double factor = StrictMath.pow(10, random.nextInt(13) - 6);
        WelchComparison plain = new Welch().run(samples(one, other, 1, 0)).orRefuse();
        WelchComparison scaled = new Welch().run(samples(one, other, factor, 0)).orRefuse();
        WelchComparison moved = new Welch().run(samples(one, other, 1, 1e6)).orRefuse();
        assertThat(scaled.difference().t()).isCloseTo(plain.difference().t(), within(1e-9));
        assertThat(scaled.difference().df()).isCloseTo(plain.difference().df(), within(1e-9 * plain.difference().df()));
        assertThat(moved.difference().t()).isCloseTo(plain.difference().t(), within(1e-6));
        assertThat(new HedgesG().run(samples(one, other, factor, 0)).orRefuse().hedgesG().estimate())
                .isCloseTo(new HedgesG().run(samples(one, other, 1, 0)).orRefuse().hedgesG().estimate(), within(1e-10));
    }

    /** An interval of the noncentrality is what it says: at its bounds the tails have their probability. */
    @Property(tries = 100)
    void boundsOfTheNoncentralityLeaveTheirTails(@ForAll long seed) {
        Random random = new Random(seed);
        NoncentralT distribution = new NoncentralT(1 + random.nextInt(random.nextBoolean() ? 20 : 5000));
        double t = random.nextGaussian() * StrictMath.pow(10, random.nextInt(3));
        assertThat(distribution.cumulative(t, distribution.noncentrality(t, .975))).isCloseTo(.975, within(1e-12));
        assertThat(distribution.cumulative(t, distribution.noncentrality(t, .025))).isCloseTo(.025, within(1e-12));
    }

    private static TwoSamples samples(double[] one, double[] other, double factor, double offset) {
        return new TwoSamples("a", SampleMoments.of(Arrays.stream(one).map(v -> v * factor + offset).toArray()),
                "b", SampleMoments.of(Arrays.stream(other).map(v -> v * factor + offset).toArray()));
    }

    private static SampleMoments sample(Random random) {
        return SampleMoments.of(values(random));
    }

    private static double[] values(Random random) {
        double spread = random.nextDouble() + .1;
        return random.doubles(2 + random.nextInt(40)).map(value -> 3 + spread * value).toArray();
    }
}
