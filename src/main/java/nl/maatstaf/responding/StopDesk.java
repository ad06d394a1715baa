package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Tells fieldwork to whom no letter has to go. Only about a whole cohort at once, once a day by the clock of the response
 * store, and the same to one run however often it asks: so watching it doesn't tell when somebody answered.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class StopDesk {

    private static final String NOT_WHOLE = "MS001";
    private static final String GIVEN_TODAY = "MS002";
    private static final String NOT_THIS_RUN = "MS003";

    private final DSLContext store;
    private final CodeHasher hasher;

    StopDesk(Stores stores, CodeHasher hasher) {
        this.store = stores.as(StoreRole.RESPONSE_STOPS);
        this.hasher = hasher;
    }

    /**
     * The stop list of a cohort.
     *
     * @param run    the run of letters that it is for; the same run gets the same list, until it is done
     * @param study  the study's name
     * @param cohort the cohort's name
     * @param wave   the wave the letters are about
     * @param asked  the codes of everybody admitted in that cohort
     * @throws NoStopListException      when these are too few, or not everybody; when another run got a list today, or
     *                                  this wave had all the lists it gets
     * @throws IllegalArgumentException when the run is of something else
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public StopList ask(UUID run, String study, String cohort, int wave, Set<AccessCode> asked) {
        Map<ByteBuffer, AccessCode> byHash = asked.stream()
                .collect(Collectors.toMap(code -> ByteBuffer.wrap(hasher.hash(code)), Function.identity()));
        try {
            var list = Routines.stopList(store.configuration(), run, study, cohort, (short) wave,
                    byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new));
            return new StopList(codes(list.getFinished(), byHash), codes(list.getWithdrawn(), byHash));
        } catch (DataAccessException e) {
            throw switch (e.sqlState()) {
                case NOT_WHOLE -> new NoStopListException("A stop list is made for everybody admitted in a cohort, "
                        + "and for no fewer than " + AdmissionDesk.SMALLEST_BATCH + " people.", e);
                case GIVEN_TODAY -> new NoStopListException("There is no stop list of cohort " + cohort
                        + " for this run today: another run had one, this wave had eight, or a wave well after it had one. "
                        + "There may be a new one tomorrow.", e);
                case NOT_THIS_RUN -> new IllegalArgumentException(
                        "This run is of another cohort or wave, or its letters are out.", e);
                default -> e;
            };
        }
    }

    /** Forgets the list of a run: its letters are out. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void done(UUID run) {
        Routines.forgetStopList(store.configuration(), run);
    }

    /** {@return how many questionnaires had been sent when a wave was closed; nothing before it is closed} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public OptionalInt submitted(String study, String cohort, int wave) {
        Integer count = Routines.submittedInClosedWave(store.configuration(), study, cohort, (short) wave);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    private static Set<AccessCode> codes(byte[][] hashes, Map<ByteBuffer, AccessCode> byHash) {
        return Arrays.stream(hashes).map(ByteBuffer::wrap).map(byHash::get).map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }
}
