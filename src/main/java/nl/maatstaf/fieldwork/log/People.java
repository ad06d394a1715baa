package nl.maatstaf.fieldwork.log;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/** Finds people in the frame, for whoever speaks to them. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class People {

    /** How many people a page shows. */
    public static final int ON_A_PAGE = 50;

    private final PeopleStore store;

    People(PeopleStore store) {
        this.store = store;
    }

    /**
     * A page of those who were found.
     *
     * @param rows  who is on the page, by name
     * @param found how many there are in all
     */
    public record Page(List<PersonRow> rows, int found) {

        /** Copies the rows. */
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Finds people by name, in whatever order and without minding accents, or by client number.
     *
     * @param typed what somebody typed; nothing finds everybody
     * @param whom  among whom
     * @param page  which page, from 0
     */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public Page find(String typed, Whom whom, int page) {
        Sought sought = Sought.of(typed);
        return new Page(store.find(sought, whom, page * ON_A_PAGE, ON_A_PAGE), store.count(sought, whom));
    }

    /** {@return what is needed to reach somebody} */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public Optional<PersonCard> card(long person) {
        return store.card(person);
    }
}
