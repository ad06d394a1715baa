package nl.maatstaf.demo;

import java.time.YearMonth;
import java.util.Optional;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Occasion;

/** In which month the present work began: for as long as it lasts the same one. */
final class WorkStart implements Subject {

    private static final int LONGEST_AT_BASELINE = 36;

    private final Dice dice;
    private Optional<YearMonth> begun = Optional.empty();

    WorkStart(Dice dice) {
        this.dice = dice;
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        if (life.work().hours() == 0) {
            begun = Optional.empty();
            return;
        }
        YearMonth month = begun.orElseGet(() -> occasion.month().minusMonths(monthsAgo(occasion.wave())));
        begun = Optional.of(month);
        draft.say("WS4", new Answer.Month(month));
    }

    /** Work that was not there in the wave before began after it. */
    private int monthsAgo(int wave) {
        return wave == 0 ? dice.between(1, LONGEST_AT_BASELINE) : dice.between(0, 2);
    }
}
