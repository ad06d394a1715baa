package nl.maatstaf.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.TredeCode;

/**
 * What the register would say of simulated people, quarter by quarter from their allocation, with dice of its own: it
 * changes nothing that they say. Paid work is what they told themselves; the tailored pathway offers other things than the
 * regular one, and more of them.
 */
final class RegisterCourse {

    private static final double STEP_UP = .07;
    private static final double STEP_DOWN = .03;
    private static final double DIED_AMONG_DROPOUTS = .06;
    private static final int HIGHEST_WITHOUT_WORK = 4;

    /** Hours a week, by the codes of the work-status instrument. */
    private static final int[] HOURS = {0, 8, 16, 28, 36};
    private static final int FULL_WEEK = 36;

    private static final Map<ExposureKind, Double> REGULAR = Map.of(ExposureKind.TRAINING, .10,
            ExposureKind.WORK_EXPERIENCE, .07, ExposureKind.VOLUNTEERING, .09, ExposureKind.WAGE_SUBSIDY, .02,
            ExposureKind.EMPLOYER_MEETING, .04);
    private static final Map<ExposureKind, Double> TAILORED = Map.of(ExposureKind.TRAINING, .14,
            ExposureKind.WORK_EXPERIENCE, .05, ExposureKind.VOLUNTEERING, .07, ExposureKind.TRIAL_PLACEMENT, .06,
            ExposureKind.EMPLOYER_MEETING, .20, ExposureKind.FUNDS, .10, ExposureKind.WAGE_SUBSIDY, .03);

    private final SimulatedPerson someone;
    private final Dice dice;

    private RegisterCourse(SimulatedPerson someone, Dice dice) {
        this.someone = someone;
        this.dice = dice;
    }

    /**
     * A quarter in somebody's life.
     *
     * @param trede     where on the ladder
     * @param hours     hours of paid work a week
     * @param deceased  whether they have died
     * @param offered   what they were offered
     */
    record InQuarter(TredeCode trede, int hours, boolean deceased, Set<ExposureKind> offered) {

        boolean onAssistance() {
            return !deceased && hours < FULL_WEEK;
        }
    }

    /**
     * The course of somebody's life, quarter by quarter from that of allocation.
     *
     * @param last the last quarter, counted from allocation
     */
    static List<InQuarter> of(SimulatedPerson someone, int last) {
        var dice = new Dice(new SplittableRandom(someone.person().clientNumber().hashCode() + 1L));
        return new RegisterCourse(someone, dice).until(last);
    }

    private List<InQuarter> until(int last) {
        int silentFrom = someone.answers().isEmpty() ? 0 : someone.answers().lastKey() + 1;
        int death = dice.chance(DIED_AMONG_DROPOUTS) && silentFrom < last ? silentFrom : last + 1;
        int step = someone.person().stratum().trede();
        int hours = someone.person().stratum().partTime() ? HOURS[1] : 0;
        var course = new ArrayList<InQuarter>();
        for (int quarter = 0; quarter <= last; quarter++) {
            double turn = dice.random().nextDouble();
            if (quarter > 0) {
                step += turn < STEP_DOWN && step > 1 ? -1 : turn > 1 - STEP_UP && step < HIGHEST_WITHOUT_WORK ? 1 : 0;
            }
            OptionalInt told = someone.answers().getOrDefault(quarter, Answers.NONE).value("WS1");
            hours = told.isPresent() ? HOURS[told.getAsInt()] : hours;
            Set<ExposureKind> offered = offered(quarter);
            course.add(quarter < death
                    ? new InQuarter(trede(step, hours), hours, false, offered)
                    : new InQuarter(trede(step, 0), 0, true, Set.of()));
        }
        return course;
    }

    private static TredeCode trede(int step, int hours) {
        String code = hours >= FULL_WEEK ? "6" : hours >= HOURS[2] ? "5.2" : Integer.toString(step);
        return TredeCode.read(code).orElseThrow();
    }

    private Set<ExposureKind> offered(int quarter) {
        Map<ExposureKind, Double> chances = switch (someone.arm()) {
            case REGULAR -> REGULAR;
            case TAILORED -> TAILORED;
        };
        var offered = EnumSet.noneOf(ExposureKind.class);
        for (ExposureKind kind : ExposureKind.values()) {
            boolean falls = dice.chance(chances.getOrDefault(kind, 0.0));
            if (falls && quarter > 0) {
                offered.add(kind);
            }
        }
        return offered;
    }
}
