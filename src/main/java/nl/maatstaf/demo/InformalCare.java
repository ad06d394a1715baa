package nl.maatstaf.demo;

import nl.maatstaf.instrument.Occasion;

/** Caring for someone, and knowing what is allowed beside a benefit: less so for who feels held by rules. */
final class InformalCare implements Subject {

    private static final double CARERS = .28;

    private final Dice dice;
    private final double knowing;
    private UnpaidHours hours;

    InformalCare(Dice dice) {
        this.dice = dice;
        this.knowing = 2.9 + .7 * dice.normal();
        this.hours = UnpaidHours.atBaseline(CARERS, dice);
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        if (occasion.wave() > 0) {
            hours = hours.next(CARERS, dice);
        }
        draft.say("IC1", hours.band());
        draft.say("IC2", Agreement.about(knowing + .3 * (life.direction() - 3), dice));
    }
}
