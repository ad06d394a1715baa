package nl.maatstaf.demo;

import java.time.YearMonth;
import nl.maatstaf.study.Stratum;

/**
 * What is fixed about a respondent and tells in several subjects.
 *
 * @param born the month of birth
 * @param stratum trede and part-time work at allocation
 * @param origin where they and their parents were born, in the codes of the about-you instrument
 * @param household with whom they live, in the same codes
 * @param exempt whether they need not look for work
 */
record Background(YearMonth born, Stratum stratum, int origin, int household, boolean exempt) {

    static Background of(Person person, Dice dice) {
        int origin = person.language().equals("nl") ? 1 + dice.index(.58, .12, .30) : 3;
        return new Background(person.born(), person.stratum(), origin, 1 + dice.index(.45, .2, .1, .17, .08),
                dice.chance(exemptOn(person.stratum().trede())));
    }

    boolean bornElsewhere() {
        return origin == 3;
    }

    boolean withChildren() {
        return household == 2 || household == 4;
    }

    /** Makes 19% of the whole frame. */
    private static double exemptOn(int trede) {
        return switch (trede) {
            case 2 -> .28;
            case 3 -> .15;
            default -> .10;
        };
    }
}
