package nl.maatstaf.analysis.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What comparing the arms on one outcome gives, by the kind of method. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Comparison.OverTime.class, name = "over-time"),
    @JsonSubTypes.Type(value = Comparison.AtOneWave.class, name = "at-one-wave"),
    @JsonSubTypes.Type(value = Comparison.EventTimes.class, name = "event-times"),
    @JsonSubTypes.Type(value = Comparison.NotEstimable.class, name = "not-estimable")
})
public sealed interface Comparison {

    /** {@return the one number that the plan asks for, if it can be estimated} */
    default Optional<Contrast> planned() {
        return switch (this) {
            case OverTime overTime -> overTime.contrast();
            case AtOneWave one -> one.contrast();
            case EventTimes times -> times.contrast();
            case NotEstimable _ -> Optional.empty();
        };
    }

    /**
     * Both arms at every wave, and the mean of the differences over the planned waves.
     *
     * @param trajectory adjusted means or shares
     * @param contrast   the planned contrast
     * @param others     other ways to say the same contrast, such as an odds ratio beside a difference in shares
     */
    record OverTime(Trajectory trajectory, Optional<Contrast> contrast, List<Contrast> others) implements Comparison {

        /** Copies the list. */
        public OverTime {
            others = List.copyOf(others);
        }
    }

    /**
     * Both arms at one wave.
     *
     * @param wave     the wave
     * @param regular  the regular arm
     * @param tailored the tailored arm
     * @param levels   how the answers are spread, where they are levels in order and not means
     * @param contrast the planned contrast
     * @param others   other ways to say it
     */
    record AtOneWave(int wave, ArmFigure regular, ArmFigure tailored, List<Level> levels, Optional<Contrast> contrast,
            List<Contrast> others) implements Comparison {

        /** Copies the lists. */
        public AtOneWave {
            levels = List.copyOf(levels);
            others = List.copyOf(others);
        }
    }

    /**
     * One level of an outcome whose levels are in order.
     *
     * @param value    the level, in the unit of the score
     * @param regular  how many of the regular arm have it
     * @param tailored how many of the tailored arm have it
     * @param above    the odds ratio of more than this level, tailored against regular; none for the highest, and where it
     *                 can't be estimated
     */
    record Level(double value, long regular, long tailored, Optional<Contrast> above) {}

    /**
     * The time to an event.
     *
     * @param regular  the regular arm
     * @param tailored the tailored arm
     * @param contrast the planned contrast: the hazard ratio, or the difference in restricted mean time where Cox's model
     *                 can't be fitted
     * @param others   other ways to say it
     */
    record EventTimes(EventCurve regular, EventCurve tailored, Optional<Contrast> contrast, List<Contrast> others)
            implements Comparison {

        /** Copies the list. */
        public EventTimes {
            others = List.copyOf(others);
        }
    }

    /**
     * The data do not allow it.
     *
     * @param reason one plain English sentence of the statistical core
     */
    record NotEstimable(String reason) implements Comparison {}
}
