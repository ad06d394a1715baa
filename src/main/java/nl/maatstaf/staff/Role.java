package nl.maatstaf.staff;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What somebody who signs in may do. A person may hold several roles, and a role several people; but nobody holds two
 * roles that together see what a wall keeps apart.
 */
public enum Role {
    /** Draws the sample and writes to people; must never see an answer. */
    FIELDWORK,
    /** Answers together with a participant; must never see an arm, nor an answer of anybody they did not sit with. */
    INTERVIEWER,
    /** Closes waves, analyses and releases; must never see a name, an address or a code. */
    EVALUATOR,
    /** Takes what identifies people out of stories; must never see scores beside a story. */
    STORY_EDITOR,
    /** Reads and discusses published stories; must never see an unpublished one. */
    NETWORK_MEMBER,
    /** Hands in the frame for the municipality; must never see anything about participation or answers. */
    OFFICIAL,
    /** Keeps accounts; must never read answers or contact data. */
    ADMINISTRATOR;

    /** Name of {@link #FIELDWORK} for annotations. */
    public static final String IS_FIELDWORK = "FIELDWORK";

    /** Name of {@link #INTERVIEWER} for annotations. */
    public static final String IS_INTERVIEWER = "INTERVIEWER";

    /** Name of {@link #EVALUATOR} for annotations. */
    public static final String IS_EVALUATOR = "EVALUATOR";

    /** Name of {@link #STORY_EDITOR} for annotations. */
    public static final String IS_STORY_EDITOR = "STORY_EDITOR";

    /** Name of {@link #NETWORK_MEMBER} for annotations. */
    public static final String IS_NETWORK_MEMBER = "NETWORK_MEMBER";

    /** Name of {@link #OFFICIAL} for annotations. */
    public static final String IS_OFFICIAL = "OFFICIAL";

    /** Name of {@link #ADMINISTRATOR} for annotations. */
    public static final String IS_ADMINISTRATOR = "ADMINISTRATOR";

    private static final Set<Role> BY_THEMSELVES = EnumSet.of(OFFICIAL, ADMINISTRATOR);
    private static final Set<Role> WHO_MEET_PARTICIPANTS = EnumSet.of(FIELDWORK, INTERVIEWER, STORY_EDITOR);

    /** {@return the role as Spring Security knows it} */
    public GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }

    /** {@return the key of the role's name in the message bundles} */
    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return why one person may not hold these roles together, if they may not} */
    public static Optional<AccountProblem> conflict(Set<Role> roles) {
        if (roles.isEmpty()) {
            return Optional.of(AccountProblem.NO_ROLE);
        }
        if (roles.size() > 1 && roles.stream().anyMatch(BY_THEMSELVES::contains)) {
            return Optional.of(AccountProblem.ROLE_BY_ITSELF);
        }
        boolean walled = roles.contains(EVALUATOR) && roles.stream().anyMatch(WHO_MEET_PARTICIPANTS::contains);
        return walled ? Optional.of(AccountProblem.EVALUATOR_APART) : Optional.empty();
    }
}
