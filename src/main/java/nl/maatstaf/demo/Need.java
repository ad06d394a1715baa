package nl.maatstaf.demo;

/**
 * Something that is needed.
 *
 * @param met how far it was met
 * @param hindrance how far going without holds somebody back, from 0 to 2
 */
record Need(Met met, int hindrance) {

    private static final int WORST = 2;

    /** How far a need is met, in the order of the codes of the needs instrument. */
    enum Met {
        YES, PARTLY, REFUSED, WAITING, NOT_ASKED, NO_LONGER_NEEDED;

        int code() {
            return ordinal() + 1;
        }
    }

    static Need felt(Dice dice) {
        return new Need(one(dice, .2, .15, .1, .2, .35), dice.index(.3, .45, .25));
    }

    /** The need a quarter later. */
    Need next(Dice dice) {
        Met then = switch (met) {
            case YES -> one(dice, .4, 0, 0, 0, 0, .6);
            case PARTLY -> one(dice, .2, .65, 0, 0, 0, .15);
            case REFUSED -> one(dice, 0, 0, .85, .05, 0, .1);
            case WAITING -> one(dice, .3, .15, .1, .45);
            case NOT_ASKED -> one(dice, 0, 0, 0, .25, .65, .1);
            case NO_LONGER_NEEDED -> met;
        };
        return new Need(then, Math.clamp(hindrance + dice.index(.12, .68, .2) - 1, 0, WORST));
    }

    boolean past() {
        return met == Met.NO_LONGER_NEEDED;
    }

    private static Met one(Dice dice, double... shares) {
        return Met.values()[dice.index(shares)];
    }
}
