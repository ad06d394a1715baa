package nl.maatstaf.demo;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same way on every machine: a generator whose algorithm is laid down, and StrictMath.
 *
 * @param random where the bits come from
 */
record Dice(SplittableRandom random) {

    /** Dice of its own for one part, so that a change there moves nothing elsewhere. */
    Dice split() {
        return new Dice(random.split());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int lowest, int highest) {
        return lowest + (int) (random.nextDouble() * (highest - lowest + 1));
    }

    <T> T pick(List<T> things) {
        return things.get(between(0, things.size() - 1));
    }

    /** One of so many things, numbered from 0, each as likely as its weight says. */
    int index(double... weights) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        // Rounding may leave a crumb behind the last one.
        return last;
    }

    /** A standard normal number (Box and Muller). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
