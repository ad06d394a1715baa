package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Tells fieldwork to whom no letter has to go. Only about a whole cohort at once, and once a day: within a day the same
 * list is given again, so that watching it doesn't tell when somebody answered. The list is kept in memory until the
 * next one; after a restart there is none until the day after.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class StopDesk {

    private static final String NOT_WHOLE = "MS001";
    private static final String GIVEN_TODAY = "MS002";

    private final DSLContext store;
    private final CodeHasher hasher;
    private final Surveys surveys;
    private final Clock clock;
    private final Map<Run, Given> given = new ConcurrentHashMap<>();

    StopDesk(Stores stores, CodeHasher hasher, Surveys surveys, Clock clock) {
        this.store = stores.as(StoreRole.RESPONSE_STOPS);
        this.hasher = hasher;
        this.surveys = surveys;
        this.clock = clock;
    }

    private record Run(String study, String cohort) {}

    private record Given(LocalDate day, Set<AccessCode> asked, StopList list) {}

    /**
     * The stop list of a cohort.
     *
     * @param studyName  the study's name
     * @param cohortName the cohort's name
     * @param asked      the codes of everybody admitted in that cohort
     * @throws IllegalArgumentException when these are too few, or not everybody
     * @throws IllegalStateException    when today's list was given out and is not known here any more
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public StopList ask(String studyName, String cohortName, Set<AccessCode> asked) {
        LocalDate today = WaveCalendar.dayOf(clock.instant());
        return given.compute(new Run(studyName, cohortName), (run, before) ->
                before != null && before.day().equals(today) && before.asked().equals(asked)
                        ? before : new Given(today, Set.copyOf(asked), list(run, today, asked))).list();
    }

    /** {@return how many questionnaires were sent in a wave; nothing before it is closed} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public OptionalInt submitted(String study, String cohort, int wave) {
        Integer count = Routines.submittedInClosedWave(store.configuration(), study, cohort, (short) wave);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    private StopList list(Run run, LocalDate today, Set<AccessCode> asked) {
        Study study = surveys.protocol(run.study())
                .orElseThrow(() -> new IllegalArgumentException("There is no study " + run.study() + ".")).study();
        OptionalInt wave = study.cohort(run.cohort()).map(cohort -> study.calendar().openWave(cohort, today))
                .orElse(OptionalInt.empty());
        Map<ByteBuffer, AccessCode> byHash = asked.stream()
                .collect(Collectors.toMap(code -> ByteBuffer.wrap(hasher.hash(code)), Function.identity()));
        try {
            byte[][] stopped = Routines.stopList(store.configuration(), run.study(), run.cohort(),
                    wave.isPresent() ? (short) wave.getAsInt() : null, today,
                    byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new));
            return new StopList(Arrays.stream(stopped).map(ByteBuffer::wrap).map(byHash::get)
                    .collect(Collectors.toSet()));
        } catch (DataAccessException e) {
            throw switch (e.sqlState()) {
                case NOT_WHOLE -> new IllegalArgumentException("A stop list is made for everybody admitted in a cohort, "
                        + "and for no fewer than " + AdmissionDesk.SMALLEST_BATCH + " people.", e);
                case GIVEN_TODAY -> new IllegalStateException("Today's stop list of cohort " + run.cohort()
                        + " was given out already. There is a new one tomorrow.", e);
                default -> e;
            };
        }
    }
}
