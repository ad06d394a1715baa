package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class MixedModelTest {
    private static final MixedModel MODEL = new MixedModel(Formula.parse("y ~ arm*wave"));

    @Test
    void refusesTwoValuesOfOneParticipantInOneWave() {
        LongRows rows = rows(List.of());
        rows.add("p", List.of("regular"), new double[0], "1", 5);
        assertThatThrownBy(() -> rows.add("p", List.of("regular"), new double[0], "1", 5))
                .isInstanceOfSatisfying(NotEstimableException.class,
                        e -> assertThat(e.reason().code()).isEqualTo(Refusal.DUPLICATE_OBSERVATION))
                .hasMessage("Participant p has more than one value in wave 1.");
    }

    @Test
    void refusesAParticipantInTwoArms() {
        LongRows rows = rows(List.of());
        rows.add("p", List.of("regular"), new double[0], "1", 5);
        assertThatThrownBy(() -> rows.add("p", List.of("tailored"), new double[0], "2", 5))
                .isInstanceOfSatisfying(NotEstimableException.class,
                        e -> assertThat(e.reason().code()).isEqualTo(Refusal.TIME_VARYING_COVARIATE))
                .hasMessage("Participant p has more than one value of arm, which must be the same in all waves.");
    }

    @Test
    void refusesMoreWavesThanTheBitmaskHolds() {
        LongRows rows = rows(List.of());
        for (int wave = 0; wave < 31; wave++) {
            rows.add("p", List.of("regular"), new double[0], "" + wave, 5);
        }
        assertThatThrownBy(() -> rows.add("p", List.of("regular"), new double[0], "31", 5))
                .hasMessage("There are more than 31 waves, which is the most that can be fitted.");
    }

    @Test
    void refusesNoDataAndOneArmAndNoVariance() {
        assertRefusal(MODEL.run(rows(List.of()).moments()), Refusal.NO_DATA, "No outcome was observed.");
        assertRefusal(MODEL.run(data(1, 30, i -> i % 2 == 0)), Refusal.ONE_ARM,
                "All participants are in the regular arm; two arms are compared.");
        assertRefusal(MODEL.run(data(0, 30, i -> true)), Refusal.ZERO_VARIANCE,
                "The outcome doesn't vary in wave 1 beyond what the model explains.");
        assertRefusal(MODEL.run(data(1, 3, i -> true)), Refusal.TOO_FEW_PARTICIPANTS,
                "There are 3 participants for 2 waves, too few to estimate the covariance between waves.");
    }

    @Test
    void namesTheWavesThatWereNeverObservedTogether() {
        LongRows rows = rows(List.of());
        for (int i = 0; i < 20; i++) {
            rows.add("p" + i, List.of(i % 2 == 0 ? "regular" : "tailored"), new double[0], i < 10 ? "1" : "2", i);
        }
        assertRefusal(MODEL.run(rows.moments()), Refusal.COVARIANCE_NOT_IDENTIFIED,
                "The waves 1 and 2 were never observed in the same participant.");
    }

    @Test
    void namesTheWavesOfWhichOneRepeatsTheOther() {
        LongRows rows = rows(List.of());
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            String arm = i % 2 == 0 ? "regular" : "tailored";
            double mark = random.nextInt(10);
            rows.add("p" + i, List.of(arm), new double[0], "1", mark);
            if (i % 4 != 0) {
                rows.add("p" + i, List.of(arm), new double[0], "2", mark);
            }
            rows.add("p" + i, List.of(arm), new double[0], "3", random.nextInt(10));
        }
        assertRefusal(MODEL.run(rows.moments()), Refusal.SINGULAR_COVARIANCE, "The covariance between waves is "
                + "singular: the outcomes in the waves 1, 2 follow from one another.");
    }

    @Test
    void namesTheCovariateThatFollowsFromOthers() {
        LongRows rows = rows(List.of("age", "months"));
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            double age = 40 + random.nextInt(20);
            for (int wave = 1; wave <= 2; wave++) {
                rows.add("p" + i, List.of(i % 2 == 0 ? "regular" : "tailored"), new double[] {age, 12 * age + 3},
                        "" + wave, random.nextInt(10));
            }
        }
        assertRefusal(new MixedModel(Formula.parse("y ~ age + months + arm*wave")).run(rows.moments()),
                Refusal.RANK_DEFICIENT,
                "The column months follows from the columns before it; leave its variable out.");
    }

    @Test
    void estimatesAMissingArmAndWaveThroughAnAdditiveModelOnly() {
        LongRows rows = rows(List.of());
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            rows.add("p" + i, List.of(i % 2 == 0 ? "regular" : "tailored"), new double[0], "1", random.nextInt(10));
            if (i % 2 == 1) {
                rows.add("p" + i, List.of("tailored"), new double[0], "2", random.nextInt(10));
            }
        }
        MixedModelFit additive = fit("y ~ arm + wave", rows.moments());
        assertThat(additive.marginalMean("regular", "2")).isInstanceOf(Estimated.class);
        MixedModelFit free = fit("y ~ arm*wave", rows.moments());
        NotEstimable missing = new NotEstimable(Refusal.WAVE_MISSING_IN_ARM,
                "Wave 2 has no observation in the regular arm.");
        assertThat(free.marginalMean("regular", "2")).isEqualTo(missing);
        assertThat(free.contrast("2")).isEqualTo(missing);
        assertThat(free.averageContrast(List.of("1", "2"))).isEqualTo(missing);
        assertThat(free.contrast("1")).isInstanceOf(Estimated.class);
        assertThat(free.coefficients().get("wave2")).isInstanceOf(Estimated.class);
        assertThat(free.coefficients().get("armtailored:wave2")).isInstanceOfSatisfying(NotEstimable.class,
                reason -> assertThat(reason.code()).isEqualTo(Refusal.ALIASED));
    }

    @Test
    void hasNoContrastInAModelWithoutTheArm() {
        assertThat(fit("y ~ wave", data(1, 30, i -> true)).contrast("1")).isEqualTo(
                new NotEstimable(Refusal.NO_ARM_EFFECT, "The model holds the arms equal in wave 1."));
    }

    @Test
    void givesTheSameContrastsForAnyCodingOfTheSameMeans() {
        Moments moments = data(1, 50, i -> true);
        Estimated crossed = (Estimated) fit("y ~ arm*wave", moments).contrast("2");
        Estimated cells = (Estimated) fit("y ~ arm:wave", moments).contrast("2");
        assertThat(cells.estimate()).isCloseTo(crossed.estimate(), within(1e-12));
        assertThat(cells.df()).isCloseTo(crossed.df(), within(1e-8));
    }

    /** In complete balanced data the contrast is the two-sample t test of the wave. */
    @Test
    void equalsTheTTestOfAWaveInCompleteData() {
        LongRows rows = rows(List.of());
        double[][] y = {{1, 2, 4, 7, 3, 5}, {2, 4, 3, 9, 6, 8}};
        double[][] other = {{3, 1, 4, 1, 5, 9}, {2, 6, 5, 3, 5, 8}};
        for (int arm = 0; arm < 2; arm++) {
            for (int i = 0; i < 6; i++) {
                String id = arm + "-" + i;
                rows.add(id, List.of(arm == 0 ? "regular" : "tailored"), new double[0], "1", y[arm][i]);
                rows.add(id, List.of(arm == 0 ? "regular" : "tailored"), new double[0], "2", other[arm][i]);
            }
        }
        Estimated contrast = (Estimated) fit("y ~ arm*wave", rows.moments()).contrast("1");
        // Sums of squares about the means 22/6 and 32/6 are 104 - 484/6 and 210 - 1024/6.
        double variance = (104 - 484 / 6.0 + 210 - 1024 / 6.0) / 10;
        assertThat(contrast.estimate()).isCloseTo(10 / 6.0, within(1e-12));
        assertThat(contrast.standardError()).isCloseTo(Math.sqrt(variance / 3), within(1e-10));
        assertThat(contrast.df()).isCloseTo(10, within(1e-8));
        double margin = 2.228138851964938 * Math.sqrt(variance / 3);
        assertThat(contrast.upper() - contrast.estimate()).isCloseTo(margin, within(1e-9));
    }

    private static void assertRefusal(Outcome<MixedModelFit> result, Refusal code, String sentence) {
        assertThat(result).isEqualTo(new Outcome.Refused<>(new NotEstimable(code, sentence)));
    }

    private static MixedModelFit fit(String formula, Moments moments) {
        return new MixedModel(Formula.parse(formula)).run(moments).orRefuse();
    }

    private static LongRows rows(List<String> covariates) {
        return new LongRows(new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), covariates));
    }

    private static Moments data(int spread, int participants, IntPredicate included) {
        LongRows rows = rows(List.of());
        Random random = new Random(6);
        for (int i = 0; i < participants; i++) {
            if (included.test(i)) {
                String arm = i % 2 == 0 ? "regular" : "tailored";
                rows.add("p" + i, List.of(arm), new double[0], "1", spread * random.nextInt(10));
                rows.add("p" + i, List.of(arm), new double[0], "2", spread * random.nextInt(10));
            }
        }
        return rows.moments();
    }
}
