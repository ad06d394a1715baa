package nl.maatstaf.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Study;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterCourseTest {

    private static final int LAST = 8;

    private final Study study = Reading.of(Path.of("surveys")).surveys().orElseThrow()
            .protocol("almere-45plus").orElseThrow().study();
    private final List<SimulatedPerson> people = Simulation.make(45, study, LocalDate.of(2030, 1, 1)).invited();

    @Test
    void nobodyAnswersAfterTheRegisterSaysThatTheyDied() {
        int died = 0;
        for (SimulatedPerson someone : people) {
            List<RegisterCourse.InQuarter> course = RegisterCourse.of(someone, LAST);
            for (int quarter = 0; quarter <= LAST; quarter++) {
                if (course.get(quarter).deceased()) {
                    assertThat(someone.answers()).doesNotContainKey(quarter);
                    assertThat(course.get(LAST).deceased()).as("stays so").isTrue();
                }
            }
            died += course.get(LAST).deceased() ? 1 : 0;
        }
        assertThat(died).isBetween(1, people.size() / 20);
    }

    @Test
    void theRegisterKnowsTheSameWorkAsWasTold() {
        for (SimulatedPerson someone : people) {
            List<RegisterCourse.InQuarter> course = RegisterCourse.of(someone, LAST);
            someone.answers().forEach((wave, answers) -> answers.value("WS1").ifPresent(told ->
                    assertThat(course.get(wave).hours() > 0).isEqualTo(told > 0)));
        }
    }

    @Test
    void nothingIsOfferedAtAllocationAndMoreMeetingsWithEmployersOnTheTailoredPathway() {
        assertThat(people).allSatisfy(someone ->
                assertThat(RegisterCourse.of(someone, LAST).get(0).offered()).isEmpty());
        assertThat(meetings(Arm.TAILORED)).isGreaterThan(2 * meetings(Arm.REGULAR));
    }

    private double meetings(Arm arm) {
        return people.stream().filter(someone -> someone.arm() == arm)
                .mapToLong(someone -> RegisterCourse.of(someone, LAST).stream()
                        .filter(quarter -> quarter.offered().contains(ExposureKind.EMPLOYER_MEETING)).count())
                .average().orElseThrow();
    }
}
