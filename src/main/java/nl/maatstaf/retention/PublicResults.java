package nl.maatstaf.retention;

import java.time.LocalDate;
import java.util.Optional;

/** Knows since when the results of a study are public, where periods begin with that. */
@FunctionalInterface
public interface PublicResults {

    /** {@return the day on which the figures of a study's last quarter were released; nothing while they are not} */
    Optional<LocalDate> since(String study);
}
