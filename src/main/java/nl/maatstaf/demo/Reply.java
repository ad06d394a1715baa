package nl.maatstaf.demo;

import java.util.Optional;
import nl.maatstaf.instrument.Answer;

/** Whether somebody gives the answer they have in mind: now and then they decline, or let the question pass. */
final class Reply {

    private static final double DECLINED = .01;
    private static final double LEFT_OPEN = .005;

    private Reply() {
    }

    static Optional<Answer> of(Answer inMind, Dice dice) {
        double mood = dice.random().nextDouble();
        if (mood < DECLINED) {
            return Optional.of(new Answer.Declined());
        }
        return mood < DECLINED + LEFT_OPEN ? Optional.empty() : Optional.of(inMind);
    }
}
