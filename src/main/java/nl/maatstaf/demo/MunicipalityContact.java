package nl.maatstaf.demo;

import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.study.Arm;

/**
 * Contact with the municipality, and fear of it. This is the one subject that knows the arm: who is offered the
 * tailored pathway has somewhat better conversations from wave 1 on, and is a little less afraid.
 */
final class MunicipalityContact implements Subject {

    private static final int CONVERSATION = 1;
    private static final int LETTERS = 2;
    private static final int NONE = 3;

    private static final double BETTER = .3;
    private static final double LESS_AFRAID = .2;
    private static final double EMPLOYER = .1;

    private final Background background;
    private final Arm arm;
    private final Dice dice;
    private final Tendency contact;
    private final double trust;
    private final double fear;

    MunicipalityContact(Background background, Arm arm, Dice dice) {
        this.background = background;
        this.arm = arm;
        this.dice = dice;
        this.contact = new Tendency(.4, dice);
        this.trust = .65 * dice.normal();
        this.fear = 3 + .8 * dice.normal();
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        if (occasion.wave() > 0) {
            contact.pass();
        }
        boolean tailored = arm == Arm.TAILORED && occasion.wave() > 0;
        double met = trust + (tailored ? BETTER : 0) + .06 * life.aboveMiddling();
        draft.say("MC1", contact(life.work()));
        draft.say("MC2", Agreement.about(3.1 + met, dice));
        draft.say("MC3", Agreement.about(2.9 + met, dice));
        draft.say("MC4", Agreement.about(2.6 + met, dice));
        draft.say("MC5", Agreement.about(2.7 + met, dice));
        draft.say("MC6", Agreement.about(2.9 + met, dice));
        draft.say("MC7", dice.chance(EMPLOYER) ? 1 : 0);
        double afraid = fear - (tailored ? LESS_AFRAID : 0) - .06 * life.aboveMiddling();
        draft.say("MC8", Agreement.about(afraid, dice));
        draft.say("MC9", Agreement.opposite(afraid - .2, dice));
    }

    private int contact(Work work) {
        if (work.hours() > 2) {
            return contact(.1, .2);
        }
        return background.exempt() ? contact(.3, .4) : contact(.5, .33);
    }

    private int contact(double conversation, double letters) {
        if (contact.among(conversation)) {
            return CONVERSATION;
        }
        return contact.among(conversation + letters) ? LETTERS : NONE;
    }
}
