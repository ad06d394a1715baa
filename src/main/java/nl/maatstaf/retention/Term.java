package nl.maatstaf.retention;

import java.time.LocalDate;
import java.util.Optional;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.instrument.PrivacyStatement.Period;
import nl.maatstaf.store.StoreName;

/**
 * One kind of data of a study in one store, and until when it is kept.
 *
 * @param study    the study's name
 * @param store    the store
 * @param kind     the kind of data
 * @param period   how long it is kept, as people are told
 * @param due      the day on which its time has come; nothing while nobody can know
 * @param kept     how many rows there are now
 * @param deletion that it may go, or is gone
 */
public record Term(String study, StoreName store, DataKind kind, Period period, Optional<LocalDate> due, long kept,
        Optional<Deletion> deletion) {

    /** {@return whether it can be signed for, or deleted, on this day: where nothing is left, nothing has to go} */
    public boolean isDue(LocalDate today) {
        return kept > 0 && due.filter(day -> !day.isAfter(today)).isPresent() && !isDone();
    }

    /** {@return whether it was deleted} */
    public boolean isDone() {
        return deletion.flatMap(Deletion::done).isPresent();
    }
}
