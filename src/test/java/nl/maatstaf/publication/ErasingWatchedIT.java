package nl.maatstaf.publication;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Attempt;
import nl.maatstaf.responding.Caller;
import nl.maatstaf.responding.Right;
import nl.maatstaf.responding.Rights;
import nl.maatstaf.responding.StopDesk;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static nl.maatstaf.database.release.Tables.CELL;
import static nl.maatstaf.database.release.Tables.RELEASE;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The municipality, or fieldwork, knows who asks to be erased and looks after each of them: what they can see doesn't
 * change, so it doesn't tell what that person had said, or whether.
 */
class ErasingWatchedIT {

    private static final String STUDY = "almere-45plus";
    private static final int PEOPLE = 12;

    @Test
    void nothingThatCanBeWatchedChangesWhenPeopleAreErasedOneByOne(@TempDir Path data) {
        try (ConfigurableApplicationContext demo = SpringApplication.run(
                Maatstaf.class, "--server.port=0", "--maatstaf.data=" + data)) {
            List<AccessCode> codes = as(Role.FIELDWORK, () -> demo.getBean(Fieldwork.class).letters(STUDY)).stream()
                    .map(letter -> letter.code()).limit(PEOPLE).toList();
            Seen before = seen(demo);
            int answers = answers(demo);
            for (AccessCode code : codes) {
                assertThat(demo.getBean(Rights.class).exercise(new Caller(() -> "10.0." + codes.indexOf(code) + ".7"), code, Right.ERASE))
                        .isInstanceOf(Attempt.Made.class);
                assertThat(seen(demo)).isEqualTo(before);
            }
            assertThat(answers(demo)).as("of an evaluator's view").isLessThan(answers);
            assertThat(before.releases()).isNotEmpty();
            assertThat(before.submitted()).anyMatch(count -> count.orElse(0) > 0);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** All that anybody outside evaluation can look at again and again. */
    private record Seen(List<String> releases, List<OptionalInt> submitted) {}

    private static Seen seen(ConfigurableApplicationContext demo) {
        DSLContext dashboard = demo.getBean(Stores.class).as(StoreRole.RELEASE_DASHBOARD);
        var releases = new ArrayList<String>();
        dashboard.selectFrom(RELEASE).orderBy(RELEASE.fields()).forEach(row -> releases.add(row.valuesRow().toString()));
        dashboard.selectFrom(CELL).orderBy(CELL.fields()).forEach(row -> releases.add(row.valuesRow().toString()));
        StopDesk desk = demo.getBean(StopDesk.class);
        List<OptionalInt> submitted = as(Role.FIELDWORK, () -> IntStream.rangeClosed(0, 8)
                .mapToObj(wave -> desk.submitted(STUDY, "A", wave)).toList());
        return new Seen(releases, submitted);
    }

    private static int answers(ConfigurableApplicationContext demo) {
        return demo.getBean(Stores.class).as(StoreRole.RESPONSE_EVALUATION)
                .fetchCount(TRAJECTORY);
    }

    private static <T> T as(Role role, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "somebody", null, List.of(role.authority())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
