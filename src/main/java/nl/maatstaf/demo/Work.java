package nl.maatstaf.demo;

import nl.maatstaf.study.Arm;

/**
 * Somebody's paid work at a wave, in the codes of the work-status instrument.
 *
 * @param hours the band of hours; 0 is no paid work
 * @param kind the kind of work, kept for as long as there is work
 */
record Work(int hours, int kind) {

    private static final int MOST_HOURS = 4;

    static Work atBaseline(boolean partTime, Dice dice) {
        return new Work(partTime ? dice.between(1, 2) : 0, dice.between(1, 6));
    }

    /** The work a quarter later; the tailored pathway finds work a little sooner. */
    Work next(Arm arm, Dice dice) {
        double turn = dice.random().nextDouble();
        int newKind = dice.between(1, 6);
        if (hours == 0) {
            double found = switch (arm) {
                case REGULAR -> .03;
                case TAILORED -> .045;
            };
            return turn < found ? new Work(dice.between(1, 3), newKind) : this;
        }
        if (turn < .05) {
            return new Work(0, kind);
        }
        return turn < .12 ? new Work(Math.min(MOST_HOURS, hours + 1), kind) : this;
    }

    /** Whether there is social assistance beside it: 1 yes, 2 partly, 3 no. */
    int assistance(Dice dice) {
        int usual = switch (hours) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> 3;
        };
        return dice.chance(.9) ? usual : dice.between(1, 3);
    }
}
