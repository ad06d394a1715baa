package nl.maatstaf.demo;

import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;

/**
 * The answers that the truth of the simulation is put into: those about the mark, own direction and paid work.
 * Everything else is answered in {@link OtherAnswers}, with dice of its own, so that nothing there can move a mark.
 */
final class WaveAnswers {

    /** The item that asks for the mark. */
    static final String MARK = "LR1";

    private final Dice dice;
    private Answers answers = Answers.NONE;

    private WaveAnswers(Dice dice) {
        this.dice = dice;
    }

    static Answers of(Lived life, Dice dice) {
        WaveAnswers given = new WaveAnswers(dice);
        given.give(MARK, life.mark());
        given.give("OD1", Agreement.about(life.direction(), dice));
        given.give("OD2", Agreement.about(life.direction(), dice));
        given.give("OD3", Agreement.opposite(life.direction(), dice));
        given.give("OD4", Agreement.opposite(life.direction(), dice));
        given.give("WS1", life.work().hours());
        if (given.answers.value("WS1").orElse(0) > 0) {
            given.give("WS2", life.work().kind());
        }
        given.give("WS3", life.work().assistance(dice));
        return given.answers;
    }

    private void give(String item, int code) {
        Reply.of(new Answer.Value(code), dice).ifPresent(answer -> answers = answers.with(item, answer));
    }
}
