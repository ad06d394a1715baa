package nl.maatstaf.statistics.binary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.formula.DataTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CochranMantelHaenszelPropertyTest {
    private static DataTable table(Random random) {
        int rows = 120 + random.nextInt(100);
        List<String> arms = new ArrayList<>();
        List<String> strata = new ArrayList<>();
        double[] outcomes = new double[rows];
        for (int row = 0; row < rows; row++) {
            arms.add(random.nextBoolean() ? "regular" : "tailored");
            strata.add("s" + random.nextInt(4));
            outcomes[row] = random.nextInt(3) == 0 ? 1 : 0;
        }
        return DataTable.ofRows(rows).withFactor("arm", List.of("regular", "tailored"), arms)
                .withFactor("stratum", strata).withNumbers("work", outcomes);
    }

    private static CochranMantelHaenszelResult compare(DataTable table) {
        return new CochranMantelHaenszel().run(StratumCounts.of(table, "work", "arm", List.of("stratum"))).orRefuse();
    }

    @Property(tries = 100)
    void theOrderOfParticipantsDoesNotMatter(@ForAll Random random) {
        DataTable table = table(random);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, random);
        DataTable shuffled = table.rows(order.stream().mapToInt(Integer::intValue).toArray());
        assertThat(compare(shuffled)).isEqualTo(compare(table));
    }

    @Property(tries = 100)
    void exchangingTheArmsTurnsTheSigns(@ForAll Random random) {
        DataTable table = table(random);
        int[] arms = table.positions("arm");
        List<String> names = new ArrayList<>();
        for (int arm : arms) {
            names.add(table.levels("arm").get(arm));
        }
        CochranMantelHaenszelResult forth = compare(table);
        CochranMantelHaenszelResult back = compare(table.withFactor("arm", List.of("tailored", "regular"), names));
        Estimated one = (Estimated) forth.riskDifference();
        Estimated other = (Estimated) back.riskDifference();
        assertThat(other.estimate()).isCloseTo(-one.estimate(), within(1e-14));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-14));
        assertThat(back.test().estimate().orElseThrow())
                .isCloseTo(forth.test().estimate().orElseThrow(), within(1e-12));
        assertThat(back.commonOddsRatio().estimate().orElseThrow() * forth.commonOddsRatio().estimate().orElseThrow())
                .isCloseTo(1, within(1e-12));
        assertThat(back.homogeneity().estimate().orElseThrow())
                .isCloseTo(forth.homogeneity().estimate().orElseThrow(), within(1e-10));
    }
}
