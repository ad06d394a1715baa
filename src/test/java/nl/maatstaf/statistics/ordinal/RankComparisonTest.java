package nl.maatstaf.statistics.ordinal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Ranks of two arms: worked by hand, and data that can't answer. */
class RankComparisonTest {
    private static final WilcoxonMannWhitney WILCOXON = new WilcoxonMannWhitney("y", "arm");
    private static final BrunnerMunzel BRUNNER_MUNZEL = new BrunnerMunzel("y", "arm");

    /**
     * Regular 1, 2, 3 and tailored 2, 3, 3. The tailored 2 wins 1½ of 3 pairs, each 3 wins 2½, so U = 6½. Twice 2 and
     * three times 3: Σ(t³ − t) = 6 + 24, the variance is 9/12 · (7 − 30/30) = 4½, z = 2/√4½, corrected 1½/√4½.
     */
    @Test
    void wilcoxonMannWhitneyByHand() {
        RankSumTest test = WILCOXON.run(small()).orRefuse();
        assertThat(test.u()).isEqualTo(6.5);
        assertThat(test.probabilisticIndex()).isCloseTo(13 / 18.0, within(1e-15));
        assertThat(test.cliffsDelta()).isCloseTo(4 / 9.0, within(1e-15));
        assertThat(test.p()).isCloseTo(0.3457785861511603, within(1e-12));
        assertThat(test.pContinuity()).isCloseTo(0.47950012218695337, within(1e-12));
    }

    /**
     * The same data. Shares of tailored below the regular ones: 0, 1/6, 2/3, with variance 13/108; shares of regular
     * below the tailored ones: 1/2, 5/6, 5/6, with variance 1/27. So the variance is (13/108 + 4/108)/3 = 17/324, the
     * statistic (13/18 − 1/2)/(√17/18) = 4/√17, and df = 17²/((13² + 4²)/2) = 578/185.
     */
    @Test
    void brunnerMunzelByHand() {
        RelativeEffect effect = BRUNNER_MUNZEL.run(small()).orRefuse();
        assertThat(effect.estimate()).isCloseTo(13 / 18.0, within(1e-15));
        assertThat(effect.standardError()).isCloseTo(Math.sqrt(17) / 18, within(1e-15));
        assertThat(effect.statistic()).isCloseTo(4 / Math.sqrt(17), within(1e-14));
        assertThat(effect.df()).isCloseTo(578 / 185.0, within(1e-13));
        assertThat(effect.p()).isCloseTo(0.40094391404866864, within(1e-12));
        assertThat(effect.interval().upper())
                .isCloseTo(13 / 18.0 + 3.111990769705277 * Math.sqrt(17) / 18, within(1e-11));
    }

    @Test
    void smallArmsCarryACaveat() {
        assertThat(WILCOXON.report(small()).orRefuse().caveats()).extracting(Caveat::code)
                .containsExactly(Caveat.Code.SMALL_SAMPLE, Caveat.Code.SMALL_SAMPLE);
        assertThat(BRUNNER_MUNZEL.report(small()).orRefuse().caveats()).extracting(Caveat::code)
                .containsExactly(Caveat.Code.SMALL_SAMPLE, Caveat.Code.SMALL_SAMPLE);
    }

    @Test
    void theProbabilisticIndexIsReportedFirst() {
        assertThat(WILCOXON.run(small()).orRefuse().findings()).extracting(Finding::quantity)
                .containsExactly("probabilistic-index", "cliffs-delta", "mann-whitney-u", "mann-whitney-u-continuity");
        assertThat(BRUNNER_MUNZEL.run(small()).orRefuse().findings()).extracting(Finding::quantity)
                .containsExactly("probabilistic-index", "brunner-munzel");
    }

    @Test
    void levelsOfAFactorAreOrdered() {
        DataTable named = DataTable.ofRows(6)
                .withFactor("arm", List.of("regular", "tailored"),
                        List.of("regular", "regular", "regular", "tailored", "tailored", "tailored"))
                .withFactor("y", List.of("some", "more", "all"),
                        List.of("some", "more", "all", "more", "all", "all"));
        assertThat(WILCOXON.run(named)).isEqualTo(WILCOXON.run(small()));
    }

    @Test
    void anOutcomeThatNeverVariesIsRefused() {
        DataTable table = twoArms(new double[] {4, 4, 4}, new double[] {4, 4});
        assertThat(refusal(WILCOXON.run(table))).isEqualTo(Refusal.ZERO_VARIANCE);
        assertThat(refusal(BRUNNER_MUNZEL.run(table))).isEqualTo(Refusal.ZERO_VARIANCE);
    }

    @Test
    void armsWithoutOverlapHaveNoVarianceButATest() {
        DataTable table = twoArms(new double[] {1, 2, 2}, new double[] {3, 4});
        assertThat(refusal(BRUNNER_MUNZEL.run(table))).isEqualTo(Refusal.SEPARATION);
        assertThat(WILCOXON.run(table).orRefuse().probabilisticIndex()).isEqualTo(1);
    }

    @Test
    void oneParticipantHasNoSpread() {
        assertThat(refusal(BRUNNER_MUNZEL.run(twoArms(new double[] {1, 2, 3}, new double[] {2}))))
                .isEqualTo(Refusal.TOO_FEW_PARTICIPANTS);
    }

    @Test
    void exactlyTwoArmsAreCompared() {
        List<String> three = List.of("a", "b", "c");
        DataTable values = DataTable.ofRows(3).withNumbers("y", new double[] {1, 2, 3});
        assertThat(refusal(WILCOXON.run(values.withFactor("arm", three, three))))
                .isEqualTo(Refusal.MORE_THAN_TWO_ARMS);
        assertThat(refusal(WILCOXON.run(values.withFactor("arm", three, List.of("b", "b", "b")))))
                .isEqualTo(Refusal.ONE_ARM);
        assertThat(WILCOXON.run(values.withFactor("arm", three, List.of("b", "c", "c"))))
                .isInstanceOf(Outcome.Answered.class);
        assertThat(refusal(WILCOXON.run(twoArms(new double[0], new double[0])))).isEqualTo(Refusal.NO_DATA);
    }

    @Test
    void aVariableThatIsNotThereIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> new BrunnerMunzel("z", "arm").run(small())).isInstanceOf(ModelException.class);
    }

    @Test
    void manyRowsTakeNoTime() {
        Random random = new Random(1);
        DataTable table = twoArms(random.doubles(100_000).toArray(), random.doubles(100_000).toArray());
        assertTimeout(Duration.ofSeconds(2), () -> {
            WILCOXON.run(table).orRefuse();
            BRUNNER_MUNZEL.run(table).orRefuse();
        });
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(NotEstimable reason) -> reason.code();
            case Outcome.Answered<?> answered -> throw new AssertionError("Answered: " + answered);
        };
    }

    private static DataTable small() {
        return twoArms(new double[] {1, 2, 3}, new double[] {2, 3, 3});
    }

    static DataTable twoArms(double[] regular, double[] tailored) {
        double[] all = Arrays.copyOf(regular, regular.length + tailored.length);
        System.arraycopy(tailored, 0, all, regular.length, tailored.length);
        return DataTable.ofRows(all.length)
                .withFactor("arm", List.of("regular", "tailored"), IntStream.range(0, all.length)
                        .mapToObj(row -> row < regular.length ? "regular" : "tailored").toList())
                .withNumbers("y", all);
    }
}
