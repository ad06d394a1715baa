package nl.maatstaf.fieldwork;

import nl.maatstaf.responding.Room;
import nl.maatstaf.store.TestStores;

/** Lets tests of what builds on fieldwork have it. */
public final class FieldworkOf {

    private FieldworkOf() {}

    public static RegisterDelivery register(Room room) {
        return new RegisterDelivery(new RegisterStore(TestStores.stores(), Invited.seal()), room.registerDesk, _ -> { });
    }

    public static Fieldwork room(Room room) {
        return new Fieldwork(new ContactStore(TestStores.stores(), Invited.seal()), room.desk, room.frameDesk, _ -> { });
    }
}
