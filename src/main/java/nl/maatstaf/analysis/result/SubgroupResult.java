package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;

/**
 * The primary difference by subgroup, from one model with the interaction.
 *
 * @param by       the variable, or the item asked at baseline
 * @param standing what it may be taken for
 * @param levels   each level
 * @param tested   the test of the interaction; only of a confirmatory result
 * @param refusal  why there is nothing, one plain English sentence
 */
public record SubgroupResult(String by, Standing standing, List<Level> levels, Optional<Tested> tested,
        Optional<String> refusal) {

    /** Copies the levels, and refuses a test where nothing may be tested. */
    public SubgroupResult {
        levels = List.copyOf(levels);
        if (tested.isPresent() && standing != Standing.CONFIRMATORY) {
            throw new IllegalArgumentException("Only a confirmatory result is tested.");
        }
    }

    /**
     * One level.
     *
     * @param code         the level: a stratum's code, or the code of the option chosen
     * @param participants how many participants have it
     * @param contrast     the planned contrast among them, if it can be estimated
     */
    public record Level(String code, long participants, Optional<Contrast> contrast) {}
}
