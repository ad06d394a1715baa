package nl.maatstaf.analysis.pseudonymous;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers that stand for participants one time only, in ascending order. Both the numbers and who gets which are drawn,
 * so neither a number nor a place tells who it was another time. Takes twelve bytes a participant while data are read.
 */
final class Pseudonyms {

    private static final int LOWEST = 100_000_000;
    private static final int BEYOND = 1_000_000_000;

    private final int[] numbers;
    private final long[] participants;

    private Pseudonyms(int[] numbers, long[] participants) {
        this.numbers = numbers;
        this.participants = participants;
    }

    /**
     * Draws them.
     *
     * @param participants who gets one, each once; they are put in another order
     * @param random       where chance comes from
     */
    static Pseudonyms draw(long[] participants, SecureRandom random) {
        for (int i = participants.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long moved = participants[i];
            participants[i] = participants[other];
            participants[other] = moved;
        }
        return new Pseudonyms(distinct(participants.length, random), participants);
    }

    private static int[] distinct(int count, SecureRandom random) {
        int[] drawn = new int[0];
        while (drawn.length < count) {
            drawn = IntStream.concat(Arrays.stream(drawn), random.ints(count - drawn.length, LOWEST, BEYOND))
                    .sorted().distinct().toArray();
        }
        return drawn;
    }

    int people() {
        return numbers.length;
    }

    int number(int place) {
        return numbers[place];
    }

    /** The participants at these places. */
    Long[] participants(int from, int to) {
        return Arrays.stream(participants, from, to).boxed().toArray(Long[]::new);
    }
}
