package nl.maatstaf.analysis.engine;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.maatstaf.study.Arm;

/** People made up by a seed: a mark, work or not, and a choice at the baseline, in two cohorts of one frame. */
final class GivenTrial {

    private static final String[] STRATA = {"2-no", "3-no", "3-yes", "4-no"};

    private GivenTrial() {
    }

    /**
     * A trial in which the tailored arm has {@code effect} more from wave 1 on, and which more and more people leave.
     *
     * @param early the last closed wave of the first three quarters of the people
     * @param late  that of the others; whatever they answer after it is in the data and must not count
     */
    static GivenData of(long seed, int people, int waves, double effect, int early, int late) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var data = new GivenData().closed("early", early).closed("late", late);
        for (int i = 0; i < people; i++) {
            Arm arm = i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED;
            GivenData.Given person = data.person(arm).cohort(i % 8 < 6 ? "early" : "late").stratum(STRATA[i / 8 % 4])
                    .chose("SEX", 1 + i / 3 % 2);
            double own = random.nextGaussian();
            boolean here = true;
            for (int wave = 0; wave <= waves; wave++) {
                double value = 6 + own + random.nextGaussian() + (arm == Arm.TAILORED && wave > 0 ? effect : 0);
                double works = random.nextDouble();
                here &= wave == 0 || i < 24 || random.nextDouble() > .08;
                if (here) {
                    person.saysAt(wave, "mark", Math.round(10 * value) / 10.0)
                            .saysAt(wave, "work", wave > 0 && works < .15 + .1 * own * own / 2 ? 1 : 0)
                            .saysAt(wave, "helps", works < .4 ? 1 : 0);
                }
            }
        }
        return data;
    }
}
