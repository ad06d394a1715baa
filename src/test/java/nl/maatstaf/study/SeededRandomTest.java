package nl.maatstaf.study;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeededRandomTest {

    private static final byte[] SEED = HexFormat.of().parseHex(
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    /**
     * {@code (for i in $(seq 0 31); do printf "\\x$(printf %02x $i)"; done; printf '\0\0\0\0\0\0\0\0allocation') | sha256sum},
     * and the same with {@code \0\0\0\0\0\0\0\1} for the second block.
     */
    @Test
    void givesWhatSha256OfSeedCounterAndPurposeGives() {
        var random = new SeededRandom(SEED, "allocation");
        String given = IntStream.range(0, 8).mapToObj(i -> "%016x".formatted(random.nextLong()))
                .reduce("", String::concat);
        assertThat(given).isEqualTo("a22c7504b6f156d2ce3fd51bd6f47397cfa1fa65e89f66d052caf71ad4087501" + "7889b18b832204537218a84af60f3b5fbf0e11244473492f11d076d3ed19350f");
    }

    /** {@code (the same seed) | sha256sum} */
    @Test
    void commitsToASeedByItsHash() {
        assertThat(HexFormat.of().formatHex(SeededRandom.commitment(SEED))).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
    }

    @Test
    void anotherPurposeOrSeedIsAnotherChance() {
        byte[] other = SEED.clone();
        other[31]++;
        assertThat(new SeededRandom(SEED, "a").nextLong()).isEqualTo(new SeededRandom(SEED, "a").nextLong())
                .isNotEqualTo(new SeededRandom(SEED, "b").nextLong())
                .isNotEqualTo(new SeededRandom(other, "a").nextLong());
    }

    @Test
    void everyNumberBelowABoundIsEquallyLikely() {
        var random = new SeededRandom(SEED, "dice");
        int[] seen = new int[7];
        for (int i = 0; i < 70_000; i++) {
            seen[random.nextInt(7)]++;
        }
        // Five standard errors of 70,000 throws of a die with seven faces are 463.
        assertThat(IntStream.of(seen)).allMatch(n -> Math.abs(n - 10_000) < 463);
    }

    @Test
    void aSeedIsThirtyTwoBytesOfItsSource() {
        byte[] seed = SeededRandom.seed(new SplittableRandom(1));
        assertThat(seed).hasSize(32);
        assertThat(Arrays.equals(seed, SeededRandom.seed(new SplittableRandom(2)))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new SeededRandom(new byte[31], "x"));
    }
}
