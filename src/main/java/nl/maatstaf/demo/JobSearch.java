package nl.maatstaf.demo;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Occasion;

/** Looking for paid work: whether, how, and with how much hope. */
final class JobSearch implements Subject {

    private static final int SEARCHES = 1;
    private static final int NOT_NOW = 2;
    private static final int HAS_WORK = 3;

    private static final int MET = 1;
    private static final int PARTLY_MET = 2;

    private final Background background;
    private final Dice dice;
    private final Tendency keen;
    private final List<Tendency> ways;
    private final List<Tendency> employers;
    private final double confidence;

    JobSearch(Background background, Dice dice) {
        this.background = background;
        this.dice = dice;
        this.keen = new Tendency(.1, dice);
        this.ways = Tendency.several(7, .25, dice);
        this.employers = Tendency.several(5, .4, dice);
        this.confidence = .6 * dice.normal();
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        if (occasion.wave() > 0) {
            keen.pass();
            ways.forEach(Tendency::pass);
            employers.forEach(Tendency::pass);
        }
        draft.say("JS1", search(life.work()));
        draft.choose("JS2", ways(draft));
        draft.choose("JS3", employers(draft));
        draft.say("JS4", Agreement.about(2.7 + fittingHelp(draft), dice));
        double hopeful = confidence + .15 * life.aboveMiddling();
        draft.say("JS5", Agreement.about(3.5 + hopeful, dice));
        draft.say("JS6", Agreement.about(3.6 + hopeful, dice));
        draft.say("JS7", Agreement.about(3.2 + hopeful, dice));
        draft.say("JS8", Agreement.about(2.9 + hopeful, dice));
        draft.say("JS9", Agreement.opposite(3.3 + hopeful, dice));
    }

    private int search(Work work) {
        if (work.hours() > 0) {
            return keen.among(work.hours() > 2 ? .12 : .35) ? SEARCHES : HAS_WORK;
        }
        return keen.among(background.exempt() ? .15 : .68) ? SEARCHES : NOT_NOW;
    }

    /** What was done must agree with what is said about volunteering and about courses that were needed. */
    private List<Integer> ways(Draft draft) {
        double course = got(draft, 3) ? 1 : .08;
        double practised = background.bornElsewhere() ? .3 : .01;
        double dutch = got(draft, 1) ? 1 : practised;
        double active = draft.says("VO1", 0) ? .15 : .7;
        return Tendency.chosen(ways, .45, course, dutch, active, .75, .3, .08);
    }

    /** Who was brought into contact with an employer by the municipality has also spoken to one through it. */
    private List<Integer> employers(Draft draft) {
        double throughMunicipality = draft.says("MC7", 1) && !draft.says("MC1", 3) ? 1 : 0;
        return Tendency.chosen(employers, .15, throughMunicipality, .12, .25, .06);
    }

    private static boolean got(Draft draft, int need) {
        return draft.says("ND3." + need, MET) || draft.says("ND3." + need, PARTLY_MET);
    }

    /** Help is hardly ever felt to fit while looking when the municipality's help did not fit. */
    private static double fittingHelp(Draft draft) {
        if (!draft.says("MC1", 1)) {
            return 0;
        }
        return IntStream.rangeClosed(1, 5).filter(code -> draft.says("MC5", code)).mapToDouble(code -> .35 * (code - 3))
                .sum();
    }
}
