package nl.maatstaf.fieldwork.log;

import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.TestStores;

/** Lets tests of what is counted and of what is sent build on the log. */
public final class Standings {

    private Standings() {}

    public static Standing standing() {
        return new Standing(TestStores.stores());
    }

    public static Withdrawals withdrawals(Room room) {
        return new Withdrawals(new WithdrawalOutbox(TestStores.stores(), Invited.seal()), room.withdrawalDesk(), _ -> { });
    }
}
