package nl.maatstaf.shell;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * A number that somebody can read out on the phone when something failed, and by which it is found in the log. It says
 * nothing about who they are or what they did.
 */
final class Reference {

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int NUMBERS = 1_000_000;

    private Reference() {}

    /** {@return a new one, such as {@code 048-213}} */
    static String draw() {
        int number = RANDOM.nextInt(NUMBERS);
        return "%03d-%03d".formatted(number / 1000, number % 1000);
    }
}
