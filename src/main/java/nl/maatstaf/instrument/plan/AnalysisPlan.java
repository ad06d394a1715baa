package nl.maatstaf.instrument.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.statistics.multiplicity.Adjustment;

/**
 * A statistical analysis plan. A locked version never changes; what changes is a later version, with its reason.
 *
 * @param name           the name of its folder
 * @param version        the number of its file
 * @param amendment      why there is a version after the first; empty for the first
 * @param estimand       what is estimated
 * @param baselineWave   the wave at which the arms are held equal and from which changes are counted
 * @param primary        the one outcome that is confirmed by a test
 * @param adjustment     how the key secondary outcomes share their error
 * @param keySecondary   outcomes tested together at the moment of the primary
 * @param exploratory    outcomes that are estimated and never tested
 * @param subgroups      by what the primary difference may depend; tested by interaction only
 * @param sensitivity    the primary analysis under other assumptions
 * @param power          what the study was planned to see
 * @param fingerprint    the SHA-256 of its file
 */
public record AnalysisPlan(
        String name,
        int version,
        Optional<Texts> amendment,
        Estimand estimand,
        int baselineWave,
        PlannedOutcome primary,
        Adjustment adjustment,
        List<PlannedOutcome> keySecondary,
        List<PlannedOutcome> exploratory,
        List<Subgroup> subgroups,
        List<Sensitivity> sensitivity,
        PowerAssumptions power,
        String fingerprint) {

    /**
     * The variables that were known of everybody at allocation. Beside them a formula may name {@code arm} and
     * {@code wave}; {@code stratum} is {@code trede} and {@code part_time} together.
     */
    public static final List<String> STRATA = List.of("cohort", "trede", "part_time", "stratum");

    /** Copies the lists. */
    public AnalysisPlan {
        keySecondary = List.copyOf(keySecondary);
        exploratory = List.copyOf(exploratory);
        subgroups = List.copyOf(subgroups);
        sensitivity = List.copyOf(sensitivity);
    }

    /** {@return how other files point to it, such as {@code almere-45plus/1}} */
    public String reference() {
        return name + "/" + version;
    }

    /** {@return every planned outcome, the primary first} */
    public List<PlannedOutcome> outcomes() {
        return Stream.of(List.of(primary), keySecondary, exploratory).flatMap(List::stream).toList();
    }

    /** {@return the family in which this outcome is planned; empty when it is not in the plan} */
    public Optional<Family> familyOf(PlannedOutcome outcome) {
        if (primary.equals(outcome)) {
            return Optional.of(Family.PRIMARY);
        }
        if (keySecondary.contains(outcome)) {
            return Optional.of(Family.KEY_SECONDARY);
        }
        return exploratory.contains(outcome) ? Optional.of(Family.EXPLORATORY) : Optional.empty();
    }
}
