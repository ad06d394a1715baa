package nl.maatstaf.demo;

import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * The mark somebody would give to life at every wave, whether or not they answer.
 *
 * <p>Behind the mark is a normal number: a part that stays, a part that fades by .8 a wave and a part of the moment.
 * Their variances are .45, .25 and .30 of 1.8 squared, so that marks <i>lag</i> waves apart correlate
 * .45 + .25 * .8^lag. Two variances are taken off, because they come in elsewhere: that of rounding to whole marks
 * (1/12) and that of the strata (.0163).
 */
final class Trajectory {

    private static final double MEAN = 5.6;
    private static final double VARIANCE = 1.8 * 1.8;
    private static final double FADING = .8;
    private static final double STAYING_SD = StrictMath.sqrt(.45 * VARIANCE - .0163);
    private static final double FADING_SD = StrictMath.sqrt(.25 * VARIANCE);
    private static final double MOMENT_SD = StrictMath.sqrt(.30 * VARIANCE - 1.0 / 12);

    /**
     * What the pathway adds to the normal number so that it adds {@link Simulation#TRUE_EFFECT} to the mean mark. It is
     * a little more, because a mark cannot rise above 10; it solves
     * sum over k = 1..9 of P(normal + effect > k + .5) - P(normal > k + .5) = .4, averaged over the strata.
     */
    private static final double EFFECT_BEFORE_ROUNDING = .4047;

    private Trajectory() {
    }

    /** The marks at waves 0 to the last. */
    static int[] marks(Stratum stratum, Arm arm, int lastWave, Dice dice) {
        double centre = MEAN + .15 * (stratum.trede() - 3) + (stratum.partTime() ? .1 : 0) + STAYING_SD * dice.normal();
        double fading = dice.normal();
        int[] marks = new int[lastWave + 1];
        for (int wave = 0; wave <= lastWave; wave++) {
            double effect = arm == Arm.TAILORED && wave > 0 ? EFFECT_BEFORE_ROUNDING : 0;
            double number = centre + effect + FADING_SD * fading + MOMENT_SD * dice.normal();
            marks[wave] = (int) StrictMath.clamp(StrictMath.round(number), 1, 10);
            fading = FADING * fading + StrictMath.sqrt(1 - FADING * FADING) * dice.normal();
        }
        return marks;
    }
}
