package nl.maatstaf.staff;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody at the research institute may do. A person may hold several roles. */
public enum Role {
    /** Draws the sample and writes to people; never sees an answer. */
    FIELDWORK,
    /** Closes waves, analyses and releases; never sees a name, an address or a code. */
    EVALUATOR,
    /** Keeps accounts; reads neither answers nor contact data. */
    ADMINISTRATOR;

    /** Name of {@link #FIELDWORK} for annotations. */
    public static final String IS_FIELDWORK = "FIELDWORK";

    /** Name of {@link #EVALUATOR} for annotations. */
    public static final String IS_EVALUATOR = "EVALUATOR";

    /** Name of {@link #ADMINISTRATOR} for annotations. */
    public static final String IS_ADMINISTRATOR = "ADMINISTRATOR";

    /** {@return the role as Spring Security knows it} */
    public GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
