package nl.maatstaf.demo;

import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.maatstaf.responding.Speed;

/** How fast simulated people answer, with dice of their own: it changes nothing that they say. */
final class Tempo {

    private static final double INTERRUPTED = .15;
    private static final double HURRIES = .03;
    private static final double TAKES_TIME = .08;
    private static final double ONCE = .02;

    private Tempo() {
    }

    /** The band of each wave that somebody answered; a wave in which they were interrupted is not there. */
    static SortedMap<Integer, Speed> of(SimulatedPerson someone) {
        var dice = new Dice(new SplittableRandom(someone.person().clientNumber().hashCode()));
        boolean hurries = dice.chance(HURRIES);
        boolean takesTime = dice.chance(TAKES_TIME);
        SortedMap<Integer, Speed> speeds = new TreeMap<>();
        for (int wave : someone.answers().keySet()) {
            boolean interrupted = dice.chance(INTERRUPTED);
            boolean inHaste = dice.chance(ONCE);
            if (!interrupted) {
                speeds.put(wave, hurries || inHaste ? Speed.FAST : takesTime ? Speed.SLOW : Speed.USUAL);
            }
        }
        return speeds;
    }
}
