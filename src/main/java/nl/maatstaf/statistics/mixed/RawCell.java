package nl.maatstaf.statistics.mixed;

import java.math.BigInteger;
import java.util.Arrays;

/** The exact sums of a cell before anchors are subtracted. */
final class RawCell {
    final BigInteger participants;
    /** The sum of each variable. */
    final BigInteger[] sums;
    /** The sum of the product of every two variables: the upper triangle, row by row. */
    final BigInteger[] products;

    private RawCell(BigInteger participants, BigInteger[] sums, BigInteger[] products) {
        this.participants = participants;
        this.sums = sums;
        this.products = products;
    }

    static RawCell of(long participants, long[] sums, long[] products) {
        return new RawCell(BigInteger.valueOf(participants), exact(sums), exact(products));
    }

    RawCell plus(RawCell other) {
        return new RawCell(
                participants.add(other.participants), plus(sums, other.sums), plus(products, other.products));
    }

    private static BigInteger[] exact(long[] values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    private static BigInteger[] plus(BigInteger[] left, BigInteger[] right) {
        BigInteger[] sum = left.clone();
        Arrays.setAll(sum, i -> left[i].add(right[i]));
        return sum;
    }
}
