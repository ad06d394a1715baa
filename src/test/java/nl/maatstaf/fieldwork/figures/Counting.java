package nl.maatstaf.fieldwork.figures;

import java.time.Clock;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.fieldwork.log.Standings;
import nl.maatstaf.store.TestStores;

/** Lets tests of what is sent build on the counting. */
public final class Counting {

    private Counting() {}

    public static Tallies tallies(Clock clock) {
        return new Tallies(new TallyStore(TestStores.stores(), Standings.standing(), Invited.seal()), _ -> { }, clock);
    }
}
