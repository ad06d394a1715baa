package nl.maatstaf.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SimulationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate AFTERWARDS = LocalDate.of(2030, 1, 1);

    private final Surveys surveys = Reading.of(Path.of("surveys")).surveys().orElseThrow();
    private final Study study = surveys.protocol("almere-45plus").orElseThrow().study();

    @Test
    void roundingAndClippingLeaveTheTrueEffectOnTheMeanMark() {
        // Both arms of the same life share its chance, which leaves an error of about .0005.
        long gained = 0;
        int lives = 150_000;
        for (int seed = 0; seed < lives; seed++) {
            Stratum stratum = stratum(seed);
            int[] tailored = Trajectory.marks(stratum, Arm.TAILORED, 8, dice(seed));
            int[] regular = Trajectory.marks(stratum, Arm.REGULAR, 8, dice(seed));
            assertThat(tailored[0]).isEqualTo(regular[0]);
            for (int wave = 5; wave <= 8; wave++) {
                gained += tailored[wave] - regular[wave];
            }
        }
        assertThat(gained / 4.0 / lives).isCloseTo(Simulation.TRUE_EFFECT, within(.003));
    }

    @Test
    void marksVaryAndHangTogetherAsThePowerCalculationAssumes() {
        int lives = 100_000;
        int[][] marks = IntStream.range(0, lives)
                .mapToObj(seed -> Trajectory.marks(stratum(seed), Arm.REGULAR, 8, dice(seed)))
                .toArray(int[][]::new);
        assertThat(mean(marks, 4)).isCloseTo(5.6, within(.03));
        assertThat(StrictMath.sqrt(covariance(marks, 3, 3))).isCloseTo(1.8, within(.03));
        for (int lag : List.of(1, 4, 8)) {
            double correlation = covariance(marks, 0, lag)
                    / StrictMath.sqrt(covariance(marks, 0, 0) * covariance(marks, lag, lag));
            assertThat(correlation).isCloseTo(.45 + .25 * StrictMath.pow(.8, lag), within(.015));
        }
    }

    @Test
    void aboutAThirdHaveDroppedOutAtTheLastWaveAndMoreAfterALowMark() {
        int invited = 0;
        int answered = 0;
        int[] afterLow = new int[2];
        int[] afterHigh = new int[2];
        for (int seed = 1; seed <= 100; seed++) {
            for (SimulatedPerson someone : Simulation.make(seed, study, AFTERWARDS).invited()) {
                invited++;
                answered += someone.answers().containsKey(8) ? 1 : 0;
                for (int wave = 0; wave < 8; wave++) {
                    int[] counts = someone.mark(wave).orElse(5) < 5 ? afterLow : afterHigh;
                    if (someone.mark(wave).isPresent()) {
                        counts[0]++;
                        counts[1] += someone.answers().containsKey(wave + 1) ? 0 : 1;
                    }
                }
            }
        }
        assertThat(1 - (double) answered / invited).isBetween(.33, .37);
        assertThat((double) afterLow[1] / afterLow[0]).isGreaterThan(1.5 * afterHigh[1] / afterHigh[0]);
    }

    @Test
    void theFrameHasItsSizesAndItsArmsAreEvenAmongThoseInvited() {
        SimulatedStudy made = Simulation.make(1, study, TODAY);
        assertThat(made.people()).hasSize(Simulation.FRAME).doesNotHaveDuplicates();
        assertThat(made.invited()).hasSize(Simulation.INVITED);
        assertThat(made.people()).filteredOn(someone -> someone.arm() == Arm.TAILORED).hasSizeBetween(320, 359);
        assertThat(made.people()).filteredOn(someone -> !someone.invited())
                .allSatisfy(someone -> assertThat(someone.answers()).isEmpty());
        assertThat(made.people()).allSatisfy(someone -> assertThat(study.eligibility().admitsAge(
                someone.person().born(), YearMonth.from(someone.cohort().allocation().firstDay()))).isTrue());
    }

    @Test
    void oneCohortIsThroughAndTheOtherHasAWaveOpenThatSomeHaveAnswered() {
        List<SimulatedPerson> invited = Simulation.make(1, study, TODAY).invited();
        assertThat(invited).filteredOn(someone -> someone.cohort().name().equals("A"))
                .anyMatch(someone -> someone.answers().containsKey(8));
        List<SimulatedPerson> second =
                invited.stream().filter(someone -> someone.cohort().name().equals("B")).toList();
        assertThat(second).hasSizeBetween(90, 120)
                .noneMatch(someone -> someone.answers().containsKey(6));
        long before = second.stream().filter(someone -> someone.answers().containsKey(4)).count();
        assertThat(second.stream().filter(someone -> someone.answers().containsKey(5)).count())
                .isBetween(before / 5, before * 3 / 5);
    }

    @Test
    void aLaterDayOnlyAddsAnswers() {
        List<SimulatedPerson> now = Simulation.make(3, study, TODAY).people();
        List<SimulatedPerson> later = Simulation.make(3, study, AFTERWARDS).people();
        for (int i = 0; i < now.size(); i++) {
            assertThat(later.get(i).person()).isEqualTo(now.get(i).person());
            assertThat(later.get(i).answers()).containsAllEntriesOf(now.get(i).answers());
        }
    }

    @Test
    void theSameSeedMakesTheSameStudyOnEveryMachine() {
        assertThat(Simulation.make(1, study, TODAY)).isEqualTo(Simulation.make(1, study, TODAY))
                .isNotEqualTo(Simulation.make(2, study, TODAY));
        int digest = 0;
        for (SimulatedPerson someone : Simulation.make(1, study, AFTERWARDS).people()) {
            digest = 31 * digest + someone.person().clientNumber().hashCode() + someone.arm().code().hashCode();
            for (int wave = 0; wave <= 8; wave++) {
                digest = 31 * digest + someone.mark(wave).orElse(0);
            }
        }
        assertThat(digest).isEqualTo(174415656);
    }

    private Stratum stratum(int seed) {
        return SimulatedFrame.person(1, study.eligibility(), YearMonth.of(2024, 7), dice(-seed)).stratum();
    }

    private static Dice dice(long seed) {
        return new Dice(new SplittableRandom(seed));
    }

    private static double mean(int[][] marks, int wave) {
        double sum = 0;
        for (int[] life : marks) {
            sum += life[wave];
        }
        return sum / marks.length;
    }

    private static double covariance(int[][] marks, int one, int other) {
        double sum = 0;
        double first = mean(marks, one);
        double second = mean(marks, other);
        for (int[] life : marks) {
            sum += (life[one] - first) * (life[other] - second);
        }
        return sum / marks.length;
    }
}
