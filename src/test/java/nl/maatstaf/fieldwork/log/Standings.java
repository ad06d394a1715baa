package nl.maatstaf.fieldwork.log;

import nl.maatstaf.store.TestStores;

/** Lets tests of what is counted build on the log. */
public final class Standings {

    private Standings() {}

    public static Standing standing() {
        return new Standing(TestStores.stores());
    }
}
