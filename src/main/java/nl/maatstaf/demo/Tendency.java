package nl.maatstaf.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How inclined somebody is to something, compared with everybody else: the same from wave to wave, until they change
 * their mind.
 */
final class Tendency {

    private final double changes;
    private final Dice dice;
    private double rank;

    /**
     * Somebody's tendency.
     *
     * @param changes the chance that they change their mind between two waves
     */
    Tendency(double changes, Dice dice) {
        this.changes = changes;
        this.dice = dice;
        this.rank = dice.random().nextDouble();
    }

    static List<Tendency> several(int count, double changes, Dice dice) {
        return Stream.generate(() -> new Tendency(changes, dice)).limit(count).toList();
    }

    /** A quarter passes. */
    void pass() {
        if (dice.chance(changes)) {
            rank = dice.random().nextDouble();
        }
    }

    /** Whether they are among this share of the people. */
    boolean among(double share) {
        return rank < share;
    }

    /** The options that are chosen, numbered from 1, when this share of the people chooses each of them. */
    static List<Integer> chosen(List<Tendency> tendencies, double... shares) {
        return IntStream.range(0, shares.length).filter(i -> tendencies.get(i).among(shares[i]))
                .map(i -> i + 1).boxed().toList();
    }
}
