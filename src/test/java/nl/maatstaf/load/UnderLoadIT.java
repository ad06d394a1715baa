package nl.maatstaf.load;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The short form of what the load's programs do at length. */
class UnderLoadIT {

    @Test
    void whatWasCalledSavedIsThereAfterTheServerWasKilledWhileManyAnswered(@TempDir Path folder) throws Exception {
        var kills = new Kills(folder, Duration.ofSeconds(8));
        kills.run(1);
        assertThat(kills.lost()).isEmpty();
        assertThat(kills.acknowledged()).isGreaterThan(100);
    }
}
