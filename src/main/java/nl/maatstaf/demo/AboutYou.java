package nl.maatstaf.demo;

import java.time.temporal.ChronoUnit;
import nl.maatstaf.instrument.Occasion;

/** Who somebody is: asked at wave 0 only, and the same whenever it is asked. */
final class AboutYou implements Subject {

    private static final double MEAN_MONTHS_AFTER_THE_FIRST_YEAR = 60;
    private static final int MOST_MONTHS = 360;

    private final Background background;
    private final int sex;
    private final int education;
    private final int monthsOnAssistance;
    private final boolean unsureOfDuty;

    AboutYou(Background background, Dice dice) {
        this.background = background;
        this.sex = 1 + dice.index(.62, .375, .005);
        this.education = 1 + dice.index(.17, .35, .35, .13);
        this.monthsOnAssistance = months(dice);
        this.unsureOfDuty = dice.chance(.08);
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        draft.say("AY1", ageBand((int) ChronoUnit.YEARS.between(background.born(), occasion.month())));
        draft.say("AY2", sex);
        draft.say("AY3", background.origin());
        draft.say("AY4", education);
        draft.say("AY5", background.household());
        draft.say("AY6", monthsOnAssistance);
        draft.say("AY7", duty());
    }

    private int duty() {
        if (unsureOfDuty) {
            return 3;
        }
        return background.exempt() ? 2 : 1;
    }

    private static int ageBand(int age) {
        return Math.clamp((age - 42) / 3, 1, 4);
    }

    /** More than half know it in whole years only. */
    private static int months(Dice dice) {
        double later = -MEAN_MONTHS_AFTER_THE_FIRST_YEAR * StrictMath.log(1 - dice.random().nextDouble());
        int months = Math.min(MOST_MONTHS, 12 + (int) later);
        return dice.chance(.6) ? months / 12 * 12 : months;
    }
}
