package nl.maatstaf.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/** Somebody who was invited, and answers until they drop out. */
final class Respondent {

    private static final double SKIPS_BASELINE = .06;
    private static final double LEANING = .25;

    /** The log odds of dropping out after a middling mark; makes about 35% by wave 8. */
    private static final double DROPPING_OUT = -2.97;

    private Respondent() {
    }

    /**
     * How it goes with this person, at every wave of the study.
     *
     * <p>Whether they drop out depends on the last mark they gave and on nothing unseen, so the missing marks are
     * missing at random and a likelihood over all marks stays fair.
     */
    static Course course(Stratum stratum, Arm arm, int lastWave, Dice dice) {
        int[] marks = Trajectory.marks(stratum, arm, lastWave, dice.split());
        double person = .4 * dice.normal();
        Work work = Work.atBaseline(stratum.partTime(), dice);
        double lastGiven = Lived.MIDDLING_MARK;
        List<Lived> lived = new ArrayList<>();
        SortedMap<Integer, Answers> answers = new TreeMap<>();
        for (int wave = 0; wave <= lastWave; wave++) {
            if (wave > 0) {
                if (dice.chance(dropsOutAfter(lastGiven))) {
                    break;
                }
                work = work.next(arm, dice);
            }
            double pathway = arm == Arm.TAILORED && wave > 0 ? .15 : 0;
            double direction = 3 + pathway + person + .18 * (marks[wave] - Lived.MIDDLING_MARK);
            Lived life = new Lived(marks[wave], direction, work);
            lived.add(life);
            Answers given = WaveAnswers.of(life, dice);
            if (wave > 0 || !dice.chance(SKIPS_BASELINE)) {
                answers.put(wave, given);
                lastGiven = given.value(WaveAnswers.MARK).stream().asDoubleStream().findFirst().orElse(lastGiven);
            }
        }
        return new Course(lived, answers);
    }

    private static double dropsOutAfter(double mark) {
        return 1 / (1 + StrictMath.exp(LEANING * (mark - Lived.MIDDLING_MARK) - DROPPING_OUT));
    }
}
