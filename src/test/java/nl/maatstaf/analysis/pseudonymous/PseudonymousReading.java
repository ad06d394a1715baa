package nl.maatstaf.analysis.pseudonymous;

import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.store.Stores;

/** The reader on the stores of a test. */
public final class PseudonymousReading {

    private PseudonymousReading() {}

    /** {@return a reader} */
    public static PseudonymousReader of(Stores stores, Surveys surveys) {
        return new PseudonymousReader(stores, surveys);
    }
}
