package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Takes over what the register says about those who were admitted, one quarter of a study at once. A feed is written
 * down once however often it arrives, and a newer one takes its place. Which pseudonym belongs to a code is found inside
 * the database: this side of it can put a row in and see none.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class RegisterDesk {

    private static final String NOT_A_WHOLE = "MS004";

    private final DSLContext store;
    private final CodeHasher hasher;

    RegisterDesk(Stores stores, CodeHasher hasher) {
        this.store = stores.as(StoreRole.RESPONSE_ADMISSION);
        this.hasher = hasher;
    }

    /**
     * Writes down a feed.
     *
     * @param study   the study's name
     * @param quarter what the feed is about
     * @param version which feed of that quarter it is
     * @param entries everybody admitted, shuffled by the sender
     * @return whether it was written; not when it, of so many people, or a newer one was written before
     * @throws IllegalArgumentException when these are fewer than 25 people of the study, or not all known here
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public boolean receive(String study, Quarter quarter, int version, List<RegisterEntry> entries) {
        var exposed = new ArrayList<Integer>();
        var kinds = new ArrayList<String>();
        var months = new ArrayList<LocalDate>();
        for (int i = 0; i < entries.size(); i++) {
            int place = i + 1;
            entries.get(i).exposures().forEach(exposure -> {
                exposed.add(place);
                kinds.add(exposure.kind().code());
                months.add(exposure.month().atDay(1));
            });
        }
        try {
            return Boolean.TRUE.equals(Routines.putRegister(store.configuration(), study, quarter.toString(), version,
                    entries.stream().map(entry -> hasher.hash(entry.code())).toArray(byte[][]::new),
                    entries.stream().map(entry -> entry.trede().code()).toArray(String[]::new),
                    entries.stream().map(RegisterEntry::onAssistance).toArray(Boolean[]::new),
                    entries.stream().map(entry -> (short) entry.paidHours()).toArray(Short[]::new),
                    entries.stream().map(RegisterEntry::deceased).toArray(Boolean[]::new),
                    exposed.toArray(Integer[]::new), kinds.toArray(String[]::new), months.toArray(LocalDate[]::new)));
        } catch (DataAccessException e) {
            if (NOT_A_WHOLE.equals(e.sqlState())) {
                throw new IllegalArgumentException("A register feed is of at least " + AdmissionDesk.SMALLEST_BATCH
                        + " people of one study who were admitted, each of them once.", e);
            }
            throw e;
        }
    }
}
