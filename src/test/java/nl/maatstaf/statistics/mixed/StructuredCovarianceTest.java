package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.Random;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StructuredCovarianceTest {
    private static final MixedModel MODEL = new MixedModel(Formula.parse("y ~ arm*wave"));

    /**
     * In complete balanced data the restricted estimates under compound symmetry are those of the analysis of variance
     * of a split plot: with n participants, W waves and an error mean square within (E) and between participants (B),
     * the covariance is (B - E)/W and the variance that plus E. The variance of a difference of arm means at a wave is
     * 2 (covariance + E) / (n/2), and that of the average over waves 2 B / (W n/2) with n - 2 degrees of freedom.
     */
    @Test
    void compoundSymmetryIsTheSplitPlotAnalysisOfVariance() {
        int half = 10;
        int waves = 3;
        double[][] y = new double[2 * half][waves];
        Random random = new Random(12);
        LongRows rows = rows();
        for (int i = 0; i < y.length; i++) {
            double own = random.nextGaussian();
            for (int t = 0; t < waves; t++) {
                y[i][t] = 5 + own + random.nextGaussian() + (i < half ? 0 : 0.5 * t);
                rows.add("p" + i, List.of(arm(i < half)), new double[0], "" + t, y[i][t]);
            }
        }
        double between = 0;
        double within = 0;
        for (int arm = 0; arm < 2; arm++) {
            double[] waveMeans = new double[waves];
            double mean = 0;
            for (int i = arm * half; i < (arm + 1) * half; i++) {
                for (int t = 0; t < waves; t++) {
                    waveMeans[t] += y[i][t] / half;
                    mean += y[i][t] / half / waves;
                }
            }
            for (int i = arm * half; i < (arm + 1) * half; i++) {
                double own = (y[i][0] + y[i][1] + y[i][2]) / waves;
                between += waves * (own - mean) * (own - mean);
                for (int t = 0; t < waves; t++) {
                    double rest = y[i][t] - own - waveMeans[t] + mean;
                    within += rest * rest;
                }
            }
        }
        between /= 2 * half - 2;
        within /= (2 * half - 2) * (waves - 1);

        MixedModelFit fit = MODEL.withCovariance(Covariance.COMPOUND_SYMMETRY).run(rows.moments()).orRefuse();
        double covariance = (between - within) / waves;
        assertThat(fit.covariance()[0][1]).isCloseTo(covariance, within(1e-9));
        assertThat(fit.covariance()[2][2]).isCloseTo(covariance + within, within(1e-9));
        Estimated atWave = (Estimated) fit.contrast("1");
        assertThat(atWave.standardError()).isCloseTo(Math.sqrt(2 * (covariance + within) / half), within(1e-9));
        Estimated average = (Estimated) fit.averageContrast(List.of("0", "1", "2"));
        assertThat(average.standardError()).isCloseTo(Math.sqrt(2 * between / waves / half), within(1e-9));
        assertThat(average.df()).isCloseTo(2 * half - 2, within(1e-6));
    }

    @Test
    void aMoreGeneralCovarianceNeverHasALowerLikelihood() {
        Moments moments = correlated(60, 5, 3).moments();
        double symmetric = logLikelihood(Covariance.COMPOUND_SYMMETRY, moments);
        double autoregressive = logLikelihood(Covariance.HETEROGENEOUS_AUTOREGRESSIVE, moments);
        double toeplitz = logLikelihood(Covariance.HETEROGENEOUS_TOEPLITZ, moments);
        double unstructured = logLikelihood(Covariance.UNSTRUCTURED, moments);
        assertThat(toeplitz).isGreaterThan(symmetric).isGreaterThan(autoregressive);
        assertThat(unstructured).isGreaterThan(toeplitz);
    }

    @Test
    void allStructuresAgreeWithTheUnstructuredOneWhereTheyAreEqualToIt() {
        Moments moments = correlated(40, 2, 7).moments();
        double unstructured = logLikelihood(Covariance.UNSTRUCTURED, moments);
        MixedModelFit plain = MODEL.run(moments).orRefuse();
        for (Covariance covariance : List.of(
                Covariance.HETEROGENEOUS_TOEPLITZ, Covariance.HETEROGENEOUS_AUTOREGRESSIVE)) {
            MixedModelFit fit = MODEL.withCovariance(covariance).run(moments).orRefuse();
            assertThat(fit.logLikelihood()).isCloseTo(unstructured, within(1e-9));
            Estimated expected = (Estimated) plain.contrast("1");
            Estimated actual = (Estimated) fit.contrast("1");
            assertThat(actual.estimate()).isCloseTo(expected.estimate(), within(1e-8));
            assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-8));
            assertThat(actual.df()).isCloseTo(expected.df(), within(1e-5));
        }
    }

    @Test
    void fallsBackOnlyWhereThePlanListsItAndSaysSo() {
        LongRows rows = rows();
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            double own = random.nextGaussian();
            // Half stop after two waves, the others start at the second: the first and the third never meet.
            for (int t = i % 4 < 2 ? 0 : 1; t < (i % 4 < 2 ? 2 : 3); t++) {
                rows.add("p" + i, List.of(arm(i % 2 == 0)), new double[0], "" + t, own + random.nextGaussian());
            }
        }
        Moments moments = rows.moments();
        assertThat(MODEL.run(moments)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.COVARIANCE_NOT_IDENTIFIED));

        MixedModel listed = MODEL.withFallbacks(List.of(
                Covariance.HETEROGENEOUS_TOEPLITZ, Covariance.HETEROGENEOUS_AUTOREGRESSIVE));
        MixedModelFit fit = listed.run(moments).orRefuse();
        // Toeplitz needs the correlation of the first and the third wave too.
        assertThat(fit.covarianceStructure()).isEqualTo(Covariance.HETEROGENEOUS_AUTOREGRESSIVE);
        assertThat(fit.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.COVARIANCE_FALLBACK);
        assertThat(fit.caveats().getFirst().sentence()).isEqualTo("The covariance is heterogeneous-autoregressive, "
                + "with robust standard errors: The waves 0 and 2 were never observed in the same participant.");
        MixedModelFit robust = MODEL.withCovariance(Covariance.HETEROGENEOUS_AUTOREGRESSIVE)
                .withRobustStandardErrors().run(moments).orRefuse();
        assertThat(fit.contrast("1")).isEqualTo(robust.contrast("1"));
    }

    @Test
    void keepsThePlannedCovarianceWhereTheDataBearIt() {
        Moments moments = correlated(40, 3, 1).moments();
        MixedModelFit fit = MODEL.withFallbacks(List.of(Covariance.COMPOUND_SYMMETRY)).run(moments).orRefuse();
        assertThat(fit.covarianceStructure()).isEqualTo(Covariance.UNSTRUCTURED);
        assertThat(fit.caveats()).isEmpty();
        assertThat(fit.contrast("1")).isEqualTo(MODEL.run(moments).orRefuse().contrast("1"));
    }

    @Test
    void refusesRobustErrorsFromSumsThatPoolACovariate() {
        LongRows rows = new LongRows(
                new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), List.of("age")));
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            for (int t = 0; t < 2; t++) {
                rows.add("p" + i, List.of(arm(i % 2 == 0)), new double[] {40 + i % 7}, "" + t, random.nextGaussian());
            }
        }
        MixedModel model = new MixedModel(Formula.parse("y ~ age + arm*wave")).withRobustStandardErrors();
        assertThat(model.run(rows.moments())).isEqualTo(new Outcome.Refused<>(new NotEstimable(
                Refusal.NOT_FROM_MOMENTS, "Robust standard errors need sums for every value of age apart.")));
        assertThat(model.run(rows.momentsByCovariate())).isInstanceOf(Outcome.Answered.class);
    }

    private static double logLikelihood(Covariance covariance, Moments moments) {
        return MODEL.withCovariance(covariance).run(moments).orRefuse().logLikelihood();
    }

    private static LongRows correlated(int participants, int waves, long seed) {
        LongRows rows = rows();
        Random random = new Random(seed);
        for (int i = 0; i < participants; i++) {
            double own = random.nextGaussian();
            double last = random.nextGaussian();
            for (int t = 0; t < waves; t++) {
                last = 0.6 * last + random.nextGaussian() * (1 + 0.2 * t);
                if (t == i % waves || random.nextInt(5) > 0) {
                    rows.add("p" + i, List.of(arm(i % 2 == 0)), new double[0], "" + t, own + last);
                }
            }
        }
        return rows;
    }

    private static String arm(boolean regular) {
        return regular ? "regular" : "tailored";
    }

    private static LongRows rows() {
        return new LongRows(new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), List.of()));
    }
}
