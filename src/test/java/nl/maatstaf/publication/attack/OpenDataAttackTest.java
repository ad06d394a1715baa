package nl.maatstaf.publication.attack;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has the register, the open data and three participants learns no hidden count of a quarter, and nothing of changes. */
class OpenDataAttackTest {

    @ParameterizedTest
    @CsvSource({"60, .75, 11", "300, .6, 12", "600, .45, 13"})
    void noHiddenCountIsFoundOrBoundedTighterThanFive(int people, double response, long seed, @TempDir Path folder) throws IOException {
        Attack attack = Attack.on(Municipality.simulated(people, response, seed), folder, 25, seed);
        assertThat(attack.hidden()).isPositive();
        assertThat(attack.exact()).isZero();
        assertThat(attack.narrow()).isZero();
        assertThat(attack.wrong()).as("the attacker knows nothing but the truth").isZero();
        assertThat(attack.changed()).as("releases that changed afterwards").isZero();
    }
}
