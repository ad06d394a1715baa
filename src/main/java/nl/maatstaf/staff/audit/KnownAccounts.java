package nl.maatstaf.staff.audit;

import java.util.Optional;

/** Tells whether a name that somebody typed is that of an account. */
@FunctionalInterface
public interface KnownAccounts {

    /** {@return the name of the account, if there is one} */
    Optional<String> named(String typed);
}
