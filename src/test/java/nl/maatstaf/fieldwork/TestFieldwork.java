package nl.maatstaf.fieldwork;

import nl.maatstaf.responding.Room;
import nl.maatstaf.store.TestStores;

/** Fieldwork on real stores. */
public final class TestFieldwork {

    private TestFieldwork() {}

    /** With nobody who looks at the deeds. */
    public static Fieldwork of(Room room) {
        return new Fieldwork(new ContactStore(TestStores.stores(), new CodeSeal(TestStores.secrets())), room.desk,
                room.frameDesk, _ -> { });
    }
}
