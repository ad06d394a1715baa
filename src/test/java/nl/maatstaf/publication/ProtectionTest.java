package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.util.Map;
import nl.maatstaf.statistics.groups.SampleMean;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProtectionTest {

    @Test
    void aMeanOnTwentyFivePeopleIsShownRoundedToOneDecimal() {
        Map<Arm, PublishedMean> shown = Protection.means(Map.of(Arm.REGULAR, mean(25), Arm.TAILORED, mean(80)));
        assertThat(shown.get(Arm.REGULAR)).isEqualTo(new PublishedMean(
                new BigDecimal("5.6"), new BigDecimal("5.0"), new BigDecimal("6.3")));
        assertThat(shown).containsOnlyKeys(Arm.REGULAR, Arm.TAILORED);
    }

    @Test
    void oneArmBelowTwentyFiveHidesBoth() {
        assertThat(Protection.means(Map.of(Arm.REGULAR, mean(24), Arm.TAILORED, mean(80)))).isEmpty();
        assertThat(Protection.means(Map.of(Arm.TAILORED, mean(80)))).isEmpty();
    }

    @Test
    void anArmInWhichEverybodySaidTheSameIsHidden() {
        assertThat(Protection.means(Map.of(Arm.REGULAR, new SampleMean(40, 7, 7, 7), Arm.TAILORED, mean(80)))).isEmpty();
    }

    @Test
    void countsAreRoundedToFivesAndSmallOnesAreHidden() {
        assertThat(Protection.count(24)).isEmpty();
        assertThat(Protection.count(25)).contains(25);
        assertThat(Protection.count(337)).contains(335);
        assertThat(Protection.count(338)).contains(340);
    }

    private static SampleMean mean(long people) {
        return new SampleMean(people, 5.6499, 5.0001, 6.2500);
    }
}
