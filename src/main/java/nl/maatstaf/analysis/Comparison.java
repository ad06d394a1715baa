package nl.maatstaf.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;

/** What comparing the arms by the plan gives. */
public sealed interface Comparison {

    /** The plan is not locked, so nothing that tells the arms apart is computed. */
    record NotLocked() implements Comparison {}

    /**
     * The data do not allow the model.
     *
     * @param reason one plain English sentence of the statistical core
     */
    record NotEstimable(String reason) implements Comparison {}

    /**
     * The arms by the plan.
     *
     * @param plan         the plan that was followed
     * @param standing     what the planned contrast may be taken for
     * @param participants how many participants have at least one mark in a closed wave
     * @param observations how many marks there are
     * @param waves        the waves with an observation, in order
     * @param planned      the planned contrast, the mean over the plan's waves; empty while it can't be estimated
     * @param facts        what has to be said with it, and because of which cohorts
     * @param p            two-sided p-value of the planned contrast; only of a confirmatory result
     */
    record Compared(
            AnalysisPlan plan,
            Standing standing,
            long participants,
            long observations,
            List<Wave> waves,
            Optional<Difference> planned,
            SortedMap<DesignFact, SortedSet<String>> facts,
            OptionalDouble p)
            implements Comparison {

        /** Copies the list. */
        public Compared {
            waves = List.copyOf(waves);
        }
    }

    /** What a result may be taken for. */
    enum Standing {
        /** Before the planned end: estimate and interval, no test. */
        INTERIM,
        /** At the planned end, by the plan as it was locked first: tested once. */
        CONFIRMATORY,
        /** By a plan that was changed after it had been locked. */
        EXPLORATORY
    }

    /**
     * One wave.
     *
     * @param number     the wave: quarters since allocation
     * @param regular    the regular arm
     * @param tailored   the tailored arm
     * @param difference tailored − regular; empty where it can't be estimated, and where the plan holds the arms equal
     */
    record Wave(int number, ArmAtWave regular, ArmAtWave tailored, Optional<Difference> difference) {

        /** {@return what is known of this arm} */
        public ArmAtWave of(Arm arm) {
            return switch (arm) {
                case REGULAR -> regular;
                case TAILORED -> tailored;
            };
        }
    }

    /**
     * One arm at one wave.
     *
     * @param mean the adjusted mean, if it can be estimated
     * @param n    how many participants gave a mark
     */
    record ArmAtWave(Optional<Mean> mean, long n) {}

    /**
     * An adjusted mean with its 95% interval, in marks.
     *
     * @param estimate the mean
     * @param lower    lower bound
     * @param upper    upper bound
     */
    record Mean(double estimate, double lower, double upper) {}

    /**
     * A difference between the arms with its 95% interval, in marks.
     *
     * @param estimate      tailored − regular
     * @param standardError its standard error
     * @param df            degrees of freedom (Satterthwaite)
     * @param lower         lower bound
     * @param upper         upper bound
     */
    record Difference(double estimate, double standardError, double df, double lower, double upper) {}
}
