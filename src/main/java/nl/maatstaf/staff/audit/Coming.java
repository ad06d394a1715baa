package nl.maatstaf.staff.audit;

/**
 * Somebody at the last step of signing in, as an event for the chain to record. Where it can't be recorded, listening to
 * it fails, and they are not let in.
 */
public sealed interface Coming {

    /** {@return the name of the account} */
    String account();

    /** Whoever proved all that was asked, and is about to be given their roles. */
    record Admitted(String account) implements Coming {}

    /** Whoever knew the password and did not prove the second factor. */
    record TurnedAway(String account) implements Coming {}
}
