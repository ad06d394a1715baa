package nl.maatstaf.demo;

import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;

/** Fills in one questionnaire the way a participant might. */
final class WaveAnswers {

    /** The item that asks for the mark. */
    static final String MARK = "LR1";

    private static final double DECLINED = .01;
    private static final double LEFT_OPEN = .005;

    private final Dice dice;
    private Answers answers = Answers.NONE;

    private WaveAnswers(Dice dice) {
        this.dice = dice;
    }

    /**
     * The answers of somebody with this mark, this feeling of steering their own life (about 3) and this work.
     */
    static Answers of(int mark, double direction, Work work, Dice dice) {
        WaveAnswers given = new WaveAnswers(dice);
        given.give(MARK, mark);
        given.give("OD1", given.agreement(direction));
        given.give("OD2", given.agreement(direction));
        given.give("OD3", 6 - given.agreement(direction));
        given.give("OD4", 6 - given.agreement(direction));
        given.give("WS1", work.hours());
        if (given.answers.value("WS1").orElse(0) > 0) {
            given.give("WS2", work.kind());
        }
        given.give("WS3", work.assistance(dice));
        return given.answers;
    }

    private void give(String item, int code) {
        double mood = dice.random().nextDouble();
        if (mood < DECLINED) {
            answers = answers.with(item, new Answer.Declined());
        } else if (mood >= DECLINED + LEFT_OPEN) {
            answers = answers.with(item, new Answer.Value(code));
        }
    }

    private int agreement(double direction) {
        return (int) StrictMath.clamp(StrictMath.round(direction + .8 * dice.normal()), 1, 5);
    }
}
