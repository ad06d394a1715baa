package nl.maatstaf.statistics.multiplicity;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AdjustmentPropertyTest {
    private static double[] array(List<Double> p) {
        return p.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Each method rejects whatever the one before it rejects. */
    @Property(tries = 200)
    void methodsAreOrderedByPower(@ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 1) Double> family) {
        double[] p = array(family);
        double[][] adjusted = new double[5][];
        for (Adjustment adjustment : Adjustment.values()) {
            adjusted[adjustment.ordinal()] = adjustment.adjust(p);
        }
        for (int i = 0; i < p.length; i++) {
            for (int method = 1; method < adjusted.length; method++) {
                assertThat(adjusted[method][i]).isBetween(p[i], adjusted[method - 1][i] + 1e-14);
            }
        }
    }

    /** The definition of a closed test, over all subsets: the largest Simes p-value of a subset that holds it. */
    @Property(tries = 200)
    void hommelIsTheClosedTestOfSimes(@ForAll @Size(min = 1, max = 6) List<@DoubleRange(max = 1) Double> family) {
        double[] p = array(family);
        double[] adjusted = Adjustment.HOMMEL.adjust(p);
        for (int i = 0; i < p.length; i++) {
            double largest = 0;
            for (int subset = 1; subset < 1 << p.length; subset++) {
                if ((subset >> i & 1) == 1) {
                    largest = Math.max(largest, simes(p, subset));
                }
            }
            assertThat(adjusted[i]).isCloseTo(largest, within(1e-14));
        }
    }

    private static double simes(double[] p, int subset) {
        double[] held = IntStream.range(0, p.length)
                .filter(i -> (subset >> i & 1) == 1).mapToDouble(i -> p[i]).sorted().toArray();
        double smallest = 1;
        for (int rank = 1; rank <= held.length; rank++) {
            smallest = Math.min(smallest, held.length * held[rank - 1] / rank);
        }
        return smallest;
    }

    @Property(tries = 100)
    void theOrderOfHypothesesDoesNotMatter(@ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 1) Double> family) {
        double[] p = array(family);
        double[] reversed = array(family.reversed());
        for (Adjustment adjustment : Adjustment.values()) {
            double[] forth = adjustment.adjust(p);
            double[] back = adjustment.adjust(reversed);
            for (int i = 0; i < p.length; i++) {
                assertThat(back[p.length - 1 - i]).isEqualTo(forth[i]);
            }
        }
    }
}
