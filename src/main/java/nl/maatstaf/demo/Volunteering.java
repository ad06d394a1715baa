package nl.maatstaf.demo;

import java.util.List;
import nl.maatstaf.instrument.Occasion;

/** Volunteering, and what it gives and costs. */
final class Volunteering implements Subject {

    private static final double VOLUNTEERS = .52;
    private static final double CHANGES_OF_MIND = .1;

    private final Dice dice;
    private final double content;
    private final List<Tendency> benefits;
    private final List<Tendency> drawbacks;
    private UnpaidHours hours;

    Volunteering(Dice dice) {
        this.dice = dice;
        this.content = .6 * dice.normal();
        this.benefits = Tendency.several(9, CHANGES_OF_MIND, dice);
        this.drawbacks = Tendency.several(3, CHANGES_OF_MIND, dice);
        this.hours = UnpaidHours.atBaseline(VOLUNTEERS, dice);
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        if (occasion.wave() > 0) {
            hours = hours.next(VOLUNTEERS, dice);
            benefits.forEach(Tendency::pass);
            drawbacks.forEach(Tendency::pass);
        }
        draft.say("VO1", hours.band());
        draft.say("VO2", Agreement.about(4.1 + content, dice));
        draft.say("VO3", Agreement.about(3.9 + content, dice));
        draft.choose("VO4", Tendency.chosen(benefits, .6, .5, .4, .35, .2, .15, .6, .55, .3));
        draft.choose("VO5", Tendency.chosen(drawbacks, .4, .45, .2));
    }
}
