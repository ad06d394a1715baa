package nl.maatstaf.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The login roles of the stores, each with the least that its audience needs. What a role may do is granted in the
 * store's migrations; the README has the table, and a test compares the two.
 */
public enum StoreRole {
    /** Verifies a sign-in of staff. */
    STAFF_SIGNIN(StoreName.STAFF),
    /** Keeps accounts and their roles. */
    STAFF_ADMINISTRATION(StoreName.STAFF),
    /** Adds to the audit chain and reads it; changes nothing that is in it. */
    STAFF_AUDIT(StoreName.STAFF),
    /** Draws the sample and writes to people: names and addresses, never an arm. */
    CONTACT_FIELDWORK(StoreName.CONTACT),
    /** Allocates arms and passes sealed codes on: arms and strata, never a name. */
    CONTACT_ALLOCATION(StoreName.CONTACT),
    /** Puts in what the municipality hands in; reads counts of files, and nothing about anybody. */
    CONTACT_INTAKE(StoreName.CONTACT),
    /** Deletes people and codes whose time has come; sees no table. */
    CONTACT_RETENTION(StoreName.CONTACT),
    /** One participant answering: the rows of the code they hold, never an arm, a stratum or a result. */
    RESPONSE_RESPONDENT(StoreName.RESPONSE),
    /** Admits new participants under pseudonym. */
    RESPONSE_ADMISSION(StoreName.RESPONSE),
    /** Analyses outcomes: arms and strata, never a code. */
    RESPONSE_EVALUATION(StoreName.RESPONSE),
    /** Deletes answers, codes and texts whose time has come; sees no table. */
    RESPONSE_RETENTION(StoreName.RESPONSE),
    /** Asks who needs no letter now, of a whole cohort at once, and withdraws people; sees no table. */
    RESPONSE_STOPS(StoreName.RESPONSE),
    /** Passes stories on: words on nobody's name, never a participant. */
    RESPONSE_STORIES(StoreName.RESPONSE),
    /** Puts received stories in, and never sees one again. */
    STORY_RECEPTION(StoreName.STORY),
    /** Reads stories. */
    STORY_EDITING(StoreName.STORY),
    /** Deletes stories whose time has come; sees none. */
    STORY_RETENTION(StoreName.STORY),
    /** Writes protected figures. */
    RELEASE_PUBLICATION(StoreName.RELEASE),
    /** Reads released figures. */
    RELEASE_DASHBOARD(StoreName.RELEASE);

    private final StoreName store;

    StoreRole(StoreName store) {
        this.store = store;
    }

    /** {@return the store this role logs in to} */
    public StoreName store() {
        return store;
    }

    /** {@return the role's name in PostgreSQL} */
    public String loginName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<StoreRole> of(StoreName store) {
        return Arrays.stream(values()).filter(role -> role.store == store).toList();
    }
}
