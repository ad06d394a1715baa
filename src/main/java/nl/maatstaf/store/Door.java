package nl.maatstaf.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a process can serve, one door per audience. A door names the login roles and the keys that it needs; a process
 * is given those of its own doors and no others, so that whoever takes over a process gets no further than its doors.
 */
public enum Door {
    /** Participants answer. */
    RESPONDENT(false, Set.of(StoreRole.RESPONSE_RESPONDENT), Set.of(Secret.CODE_PEPPER)),
    /** Fieldwork draws, writes and passes codes on. On the response side it may add people and ask for a stop list. */
    FIELDWORK(true, Set.of(StoreRole.CONTACT_FIELDWORK, StoreRole.CONTACT_ALLOCATION, StoreRole.RESPONSE_ADMISSION,
            StoreRole.RESPONSE_STOPS, StoreRole.CONTACT_RETENTION), Set.of(Secret.CODE_SEAL, Secret.CODE_PEPPER)),
    /** Officials hand in the frame and the register, and get nothing back but the counts of their own files. */
    INTAKE(true, Set.of(StoreRole.CONTACT_INTAKE), Set.of()),
    /** Evaluators close waves, which also passes stories on, analyse and release. */
    EVALUATION(true, Set.of(StoreRole.RESPONSE_EVALUATION, StoreRole.RESPONSE_STORIES, StoreRole.STORY_RECEPTION,
            StoreRole.RELEASE_PUBLICATION, StoreRole.RELEASE_DASHBOARD, StoreRole.RESPONSE_RETENTION, StoreRole.STORY_RETENTION), Set.of()),
    /** Administrators keep the accounts. */
    ADMINISTRATION(true, Set.of(StoreRole.STAFF_ADMINISTRATION), Set.of()),
    /** Everybody reads what was released. */
    DASHBOARD(false, Set.of(StoreRole.RELEASE_DASHBOARD), Set.of());

    private final boolean staffed;
    private final Set<StoreRole> roles;
    private final Set<Secret> secrets;

    Door(boolean staffed, Set<StoreRole> roles, Set<Secret> secrets) {
        this.staffed = staffed;
        this.roles = roles;
        this.secrets = secrets;
    }

    /** {@return the name in a setting} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether people sign in at this door} */
    public boolean staffed() {
        return staffed;
    }

    /** {@return the doors at which people sign in} */
    public static Set<Door> staffedOnes() {
        return Arrays.stream(values()).filter(Door::staffed)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Door.class)));
    }

    Set<StoreRole> roles() {
        Set<StoreRole> needed = EnumSet.copyOf(roles);
        if (staffed) {
            needed.addAll(Set.of(StoreRole.STAFF_SIGNIN, StoreRole.STAFF_AUDIT));
        }
        return needed;
    }

    Set<Secret> secrets() {
        Set<Secret> needed = EnumSet.noneOf(Secret.class);
        needed.addAll(secrets);
        if (staffed) {
            needed.addAll(Set.of(Secret.AUDIT_SIGNATURE, Secret.FACTOR_SEAL));
        }
        return needed;
    }

    static Door named(String name) {
        return Arrays.stream(values()).filter(door -> door.key().equals(name)).findFirst()
                .orElseThrow(() -> new StoreUnavailableException("There is no door '" + name + "' to put in maatstaf.doors;"
                        + " there are " + Arrays.stream(values()).map(Door::key).collect(Collectors.joining(", ")) + ".",
                        null));
    }
}
