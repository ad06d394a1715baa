package nl.maatstaf.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WaveCalendarTest {

    private final WaveCalendar calendar = new WaveCalendar(8);
    private final Cohort cohort = new Cohort("A", Quarter.parse("2024Q3"));

    @Test
    void waveZeroIsTheQuarterOfAllocation() {
        assertThat(calendar.quarterOf(cohort, 0)).hasToString("2024Q3");
        assertThat(calendar.quarterOf(cohort, 2)).hasToString("2025Q1");
        assertThat(calendar.quarterOf(cohort, 8)).hasToString("2026Q3");
    }

    @Test
    void aWaveIsOpenFromTheFirstToTheLastDayOfItsQuarter() {
        assertThat(calendar.openWave(cohort, LocalDate.of(2024, 6, 30))).isEmpty();
        assertThat(calendar.openWave(cohort, LocalDate.of(2024, 7, 1))).hasValue(0);
        assertThat(calendar.openWave(cohort, LocalDate.of(2024, 9, 30))).hasValue(0);
        assertThat(calendar.openWave(cohort, LocalDate.of(2024, 10, 1))).hasValue(1);
        assertThat(calendar.openWave(cohort, LocalDate.of(2026, 9, 30))).hasValue(8);
        assertThat(calendar.openWave(cohort, LocalDate.of(2026, 10, 1))).isEmpty();
    }

    @Test
    void anOpenWaveIsNotYetClosed() {
        assertThat(calendar.closedWaves(cohort, LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(calendar.closedWaves(cohort, LocalDate.of(2024, 9, 30))).isEmpty();
        assertThat(calendar.closedWaves(cohort, LocalDate.of(2025, 1, 1))).containsExactly(0, 1);
        assertThat(calendar.closedWaves(cohort, LocalDate.of(2030, 1, 1))).hasSize(9).endsWith(8);
    }

    @Test
    void theDayChangesAtMidnightInAmsterdam() {
        assertThat(calendar.closes(cohort, 0)).isEqualTo("2024-09-30T22:00:00Z").isEqualTo(calendar.opens(cohort, 1));
        assertThat(WaveCalendar.dayOf(Instant.parse("2024-09-30T21:59:59Z"))).isEqualTo("2024-09-30");
        assertThat(WaveCalendar.dayOf(Instant.parse("2024-12-31T23:00:00Z"))).isEqualTo("2025-01-01");
    }

    @Test
    void refusesAWaveTheStudyDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.quarterOf(cohort, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.quarterOf(cohort, -1));
    }

    @Test
    void quartersCountAcrossYearsAndReadWhatTheyPrint() {
        assertThat(Quarter.parse("2025Q1").plus(-1)).hasToString("2024Q4");
        assertThat(Quarter.parse("2025Q1").since(Quarter.parse("2023Q4"))).isEqualTo(5);
        assertThat(Quarter.parse("2024Q1").lastDay()).isEqualTo("2024-03-31");
        assertThatIllegalArgumentException().isThrownBy(() -> Quarter.parse("2025Q5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2025, 0));
    }

    @Test
    void strataReadWhatTheyPrint() {
        assertThat(Stratum.of("3-yes")).isEqualTo(new Stratum(3, true));
        assertThat(Stratum.of(new Stratum(2, false).code())).isEqualTo(new Stratum(2, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Stratum.of("3-maybe"));
    }

    @Test
    void fiftyFiveIsEligibleUntilTheMonthOfTheNextBirthday() {
        Eligibility eligibility = new Eligibility(45, 55, 12);
        YearMonth reference = YearMonth.of(2024, 7);
        assertThat(eligibility.admitsAge(YearMonth.of(1979, 7), reference)).isTrue();
        assertThat(eligibility.admitsAge(YearMonth.of(1979, 8), reference)).isFalse();
        assertThat(eligibility.admitsAge(YearMonth.of(1968, 8), reference)).isTrue();
        assertThat(eligibility.admitsAge(YearMonth.of(1968, 7), reference)).isFalse();
        assertThat(eligibility.admitsMonthsOnAssistance(11)).isFalse();
        assertThat(eligibility.admitsMonthsOnAssistance(12)).isTrue();
    }
}
