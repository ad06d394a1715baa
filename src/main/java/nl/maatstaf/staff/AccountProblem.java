package nl.maatstaf.staff;

import java.util.Locale;

/** Why an account, a role or a password is refused, each with a sentence in the message bundles. */
public enum AccountProblem {
    /** No name was given. */
    NO_NAME,
    /** The name is somebody's, or was. */
    NAME_TAKEN,
    /** No role was given. */
    NO_ROLE,
    /** An official and an administrator hold no other role. */
    ROLE_BY_ITSELF,
    /** Who analyses outcomes may not meet, write to or read the stories of participants. */
    EVALUATOR_APART,
    /** There is no such account, or not any more. */
    NO_SUCH_ACCOUNT,
    /** Whoever keeps the accounts can't shut themselves out. */
    YOURSELF,
    /** The password is shorter than twelve characters. */
    PASSWORD_SHORT,
    /** The password has the name in it. */
    PASSWORD_HAS_NAME,
    /** The code does not match the key. */
    WRONG_CODE,
    /** The link was used, has ended, or never was. */
    INVITATION_ENDED;

    /** {@return the key of the sentence} */
    public String key() {
        return "account." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
