package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTest {

    private static final Question MARK = new Question("mark", List.of(), 1, 10, Set.of(Question.Figure.MEAN));

    @Test
    void aQuarterThatWasNotReleasedIsAGapAndNotLeftOut() {
        Course course = Course.of(List.of(release(1), release(4)), MARK, Map.of());
        assertThat(course.quarters()).extracting(Quarter::toString).containsExactly("2026Q1", "2026Q2", "2026Q3", "2026Q4");
        assertThat(course.figures().get(Arm.TAILORED)).extracting(Optional::isPresent).containsExactly(true, false, false, true);
        assertThat(course.last()).hasValue(3);
    }

    @Test
    void withoutReleasesThereAreNoQuarters() {
        Course course = Course.of(List.of(), MARK, Map.of());
        assertThat(course.quarters()).isEmpty();
        assertThat(course.isEmpty()).isTrue();
    }

    private static Release release(int quarter) {
        return new Release(new Quarter(2026, quarter), LocalDate.of(2027, 1, 1), List.of("arm"), Set.of(), List.of(
                mean("regular"), mean("tailored")));
    }

    private static Cell mean(String arm) {
        return new Cell("mean:mark", List.of(arm), BigDecimal.valueOf(6.1), Optional.empty());
    }
}
