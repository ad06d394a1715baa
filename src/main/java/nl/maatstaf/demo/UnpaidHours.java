package nl.maatstaf.demo;

/**
 * Hours of unpaid work a week, in the codes that volunteering and informal care share; 0 is none. Who does it now
 * mostly still does it a quarter later.
 *
 * @param band the code
 */
record UnpaidHours(int band) {

    private static final int MOST = 5;
    private static final double STOPS = .06;
    private static final double MORE_OR_LESS = .2;

    /** The hours of somebody out of people of whom this share does it. */
    static UnpaidHours atBaseline(double share, Dice dice) {
        return dice.chance(share) ? begun(dice) : new UnpaidHours(0);
    }

    /** The hours a quarter later; as many begin as stop. */
    UnpaidHours next(double share, Dice dice) {
        if (band == 0) {
            return dice.chance(STOPS * share / (1 - share)) ? begun(dice) : this;
        }
        if (dice.chance(STOPS)) {
            return new UnpaidHours(0);
        }
        return dice.chance(MORE_OR_LESS)
                ? new UnpaidHours(Math.clamp(band + (dice.chance(.5) ? 1 : -1), 1, MOST)) : this;
    }

    private static UnpaidHours begun(Dice dice) {
        return new UnpaidHours(1 + dice.index(.15, .35, .27, .15, .08));
    }
}
