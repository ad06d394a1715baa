package nl.maatstaf.statistics.multiplicity;

import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.statistics.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MultipleTestingReferenceTest {
    private static final Map<String, Adjustment> NAMES = Map.of(
            "bonferroni", Adjustment.BONFERRONI, "holm", Adjustment.HOLM, "hochberg", Adjustment.HOCHBERG,
            "hommel", Adjustment.HOMMEL, "BH", Adjustment.BENJAMINI_HOCHBERG);

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("multiplicity");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatRFinds(ReferenceCase reference) {
        assertThat(reference.expected().propertyNames()).hasSameElementsAs(NAMES.keySet());
        double[] p = reference.table().numbers("p");
        NAMES.forEach((name, adjustment) -> {
            double[] adjusted = adjustment.adjust(p);
            for (int i = 0; i < p.length; i++) {
                reference.assertClose(name + " " + i, adjusted[i], reference.expected().get(name).get(i));
            }
        });
    }
}
