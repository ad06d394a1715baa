package nl.maatstaf.responding;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses, by network and as a whole, and locks nobody out: nothing is remembered about a code, so
 * the right one works as soon as its network may try. A try that comes too early is not looked at, whatever it is, so
 * the wait tells nothing.
 *
 * <p>A network is an IPv4 /24 or an IPv6 /56 ({@link NetworkPrefix}). Its {@link Gate} lets the first
 * {@value Gate#FREE} failures pass, for people mistype, and a library is many people; after each further one it stays
 * shut for 1, 2, 4, 8, 16, 32, at last 60 seconds. A failure is forgotten after ten minutes. A success counts for
 * nothing: it costs nothing, and wins back nothing for somebody who has one code and wants others.
 *
 * <p>The {@link Flood} counts failures everywhere. Beyond what honest people make, every try waits a second, later two,
 * before it is looked at, and no network has free failures left. That is all that a flood does to a network without
 * failures of its own.
 *
 * <p>A code with a typing mistake never comes here: its check character does not fit, which anybody can see without
 * asking. It is no guess, and however many there are, they make nobody wait.
 *
 * <p><em>Arithmetic.</em> There are 32<sup>11</sup> = 3.6·10<sup>16</sup> codes; with 1,000 in use a guess hits with
 * 2.8·10<sup>-14</sup>. One network makes at most 24·60 + 11 = 1,451 guesses a day: one hit is expected in 68 million
 * years. Five thousand networks together: 7 million guesses a day, a hit in 14,000 years. Whoever has more networks than
 * the {@value #GATES} remembered here is held by the speed of the server alone (3,000 look-ups a second: a hit in 380
 * years); then it is the length of the code that protects, and somebody should look at that much traffic.
 *
 * <p><em>The price.</em> Who shares a network with somebody who floods waits as long as they do. Among the pages that
 * wait for such a gate a lot is drawn for who comes next, one lot a page, however often it asks; so a page that does as
 * it is told gets in, though perhaps not soon. It is told to try another network, or to phone.
 */
@Behind(Door.RESPONDENT)
@Component
final class Turnstile {

    /** How many networks are remembered; about 10 MB. The one that was quiet longest makes room. */
    static final int GATES = 65_536;

    private final NetworkPrefix networks;
    private final RandomGenerator random;
    private final LongSupplier nanos;
    private final Flood flood = new Flood();
    private final Map<Long, Gate> gates = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Gate> eldest) {
            return size() > GATES;
        }
    };

    @Autowired
    Turnstile() {
        this(System::nanoTime, new SecureRandom());
    }

    /**
     * For tests.
     *
     * @param nanos  the time, in nanoseconds since any moment
     * @param random where chance comes from
     */
    Turnstile(LongSupplier nanos, RandomGenerator random) {
        this.nanos = nanos;
        this.random = random;
        this.networks = new NetworkPrefix(random);
    }

    /**
     * Lets one try pass, when it is its network's turn.
     *
     * @param look  looks the code up
     * @param opens whether what it found is a success
     */
    <T> Attempt<T> pass(Caller caller, Supplier<T> look, Predicate<T> opens) {
        long network = networks.of(caller.address());
        Gate.Turn turn;
        synchronized (gates) {
            long now = nanos.getAsLong();
            turn = gates.computeIfAbsent(network, _ -> new Gate(now)).turn(caller, now, flood.at(now), random);
        }
        return switch (turn) {
            case Gate.Later(long left) -> new Attempt.Wait<>(Duration.ofNanos(left));
            case Gate.Now passage -> new Attempt.Made<>(look(passage, look, opens));
        };
    }

    int remembered() {
        synchronized (gates) {
            return gates.size();
        }
    }

    /** What passes counts as a failure until it is known not to be one: so many tries at once are no more than one. */
    private <T> T look(Gate.Now passage, Supplier<T> look, Predicate<T> opens) {
        boolean failed = false;
        try {
            T found = look.get();
            failed = !opens.test(found);
            return found;
        } finally {
            // Where the look-up itself broke down nobody has guessed anything.
            synchronized (gates) {
                if (failed) {
                    flood.add(nanos.getAsLong());
                } else {
                    passage.takeBack();
                }
            }
        }
    }
}
