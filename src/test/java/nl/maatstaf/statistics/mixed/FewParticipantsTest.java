package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.SplittableRandom;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Where there are hardly enough participants, or a wave says nothing: an answer that holds, or a reason. */
class FewParticipantsTest {
    private static final MixedModel MODEL = new MixedModel(Formula.parse("y ~ arm*wave"));
    private static final double[] FIRST = {4, 5.5, 3, 6, 7, 4.5, 5, 5};
    private static final double[] LAST = {6, 7, 4, 5.5, 6.5, 3.5, 4.5, 4};
    private static final double[] BASELINE = {1, 2, 4, 3, 6, 5, 8, 2};

    @ParameterizedTest
    @EnumSource(DegreesOfFreedom.class)
    void aJointTestOfOneDifferenceIsItsOwnTest(DegreesOfFreedom df) {
        MixedModelFit fit = MODEL.withDegreesOfFreedom(df).run(oneWave(0.1, 2.9, -2.0, -0.3)).orRefuse();
        Estimated difference = (Estimated) fit.contrast("1");
        JointTest joint = fit.jointTest().orRefuse();
        assertThat(joint.f()).isCloseTo(difference.t() * difference.t(), within(1e-12));
        assertThat(joint.denominatorDf()).isCloseTo(2, within(1e-9));
        assertThat(joint.p()).isCloseTo(difference.p(), within(1e-12));
    }

    @Test
    void aJointTestOfFewParticipantsIsATestOrHasAReason() {
        var random = new SplittableRandom(3);
        int refused = 0;
        for (int trial = 0; trial < 300; trial++) {
            Outcome<MixedModelFit> fitted = MODEL.withDegreesOfFreedom(DegreesOfFreedom.KENWARD_ROGER)
                    .run(droppingOut(random, 6 + random.nextInt(14)));
            switch (fitted.map(MixedModelFit::jointTest)) {
                case Outcome.Answered<Outcome<JointTest>>(Outcome.Answered<JointTest>(JointTest test)) -> {
                    assertThat(test.f()).isNotNegative();
                    assertThat(test.p()).isBetween(0.0, 1.0);
                    assertThat(test.denominatorDf()).isPositive();
                }
                case Outcome.Answered<Outcome<JointTest>>(Outcome.Refused<JointTest> reason) -> {
                    assertThat(reason.reason().reason()).endsWith(".");
                    refused++;
                }
                case Outcome.Refused<Outcome<JointTest>>(var reason) -> assertThat(reason.reason()).endsWith(".");
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 5, 5.25, 6})
    void aWaveInWhichNothingVariesIsNamedWhateverItsValue(double constant) {
        assertThat(MODEL.run(data(constant, List.of())))
                .isEqualTo(MODEL.run(data(4, List.of())))
                .satisfies(refusal -> assertThat(codeOf(refusal)).isEqualTo(Refusal.ZERO_VARIANCE));
        assertThat(codeOf(new MixedModel(Formula.parse("y ~ x + arm*wave")).run(data(constant, List.of("x")))))
                .isEqualTo(Refusal.ZERO_VARIANCE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 5, 5.25, 6})
    void whereAllWavesShareOneVarianceAWaveInWhichNothingVariesCounts(double constant) {
        // -30.67845 is what gls of R's nlme gives with corCompSymm and equal variances.
        MixedModelFit planned = MODEL.withCovariance(Covariance.COMPOUND_SYMMETRY).run(data(constant, List.of())).orRefuse();
        assertThat(planned.logLikelihood()).isCloseTo(-30.67845, within(5e-6));
        MixedModelFit fallback = MODEL.withFallbacks(List.of(Covariance.COMPOUND_SYMMETRY))
                .run(data(constant, List.of())).orRefuse();
        assertThat(fallback.logLikelihood()).isEqualTo(planned.logLikelihood());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-150, 1e-100, 1e-90, 1e100, 1e150})
    void outcomesOfAnUnearthlySizeAreFittedOrRefused(double scale) {
        var rows = rows(List.of());
        var random = new SplittableRandom(8);
        for (int i = 0; i < 60; i++) {
            for (int wave = 1; wave <= 4; wave++) {
                rows.add("p" + i, List.of(arm(i)), new double[0], "" + wave, scale * random.nextGaussian());
            }
        }
        switch (MODEL.run(rows.moments())) {
            case Outcome.Answered<MixedModelFit>(MixedModelFit fit) -> assertThat(fit.logLikelihood()).isFinite();
            case Outcome.Refused<MixedModelFit>(var reason) -> assertThat(reason.reason()).endsWith(".");
        }
    }

    private static Refusal codeOf(Outcome<MixedModelFit> outcome) {
        return ((Outcome.Refused<MixedModelFit>) outcome).reason().code();
    }

    private static Moments oneWave(double... values) {
        var rows = rows(List.of());
        for (int i = 0; i < values.length; i++) {
            rows.add("p" + i, List.of(arm(i)), new double[0], "1", values[i]);
        }
        return rows.moments();
    }

    private static Moments droppingOut(SplittableRandom random, int participants) {
        var rows = rows(List.of());
        for (int i = 0; i < participants; i++) {
            double own = random.nextGaussian();
            int last = i < 4 ? 4 : 1 + random.nextInt(4);
            for (int wave = 1; wave <= last; wave++) {
                rows.add("p" + i, List.of(arm(i)), new double[0], "" + wave,
                        Math.round(10 * (own + random.nextGaussian())) / 10.0);
            }
        }
        return rows.moments();
    }

    private static Moments data(double constant, List<String> covariates) {
        var rows = rows(covariates);
        for (int i = 0; i < FIRST.length; i++) {
            double[] x = covariates.isEmpty() ? new double[0] : new double[] {BASELINE[i]};
            double[] values = {FIRST[i], constant, LAST[i]};
            for (int wave = 0; wave < values.length; wave++) {
                rows.add("p" + i, List.of(arm(i)), x, "" + (wave + 1), values[wave]);
            }
        }
        return rows.moments();
    }

    private static String arm(int i) {
        return i % 2 == 0 ? "regular" : "tailored";
    }

    private static LongRows rows(List<String> covariates) {
        return new LongRows(new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), covariates));
    }
}
