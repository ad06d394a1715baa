package nl.maatstaf.demo;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Occasion;

/** Worries about what has to be in order first. They fall a little with a better mark. */
final class BasicConditions implements Subject {

    private static final double PER_MARK = .1;

    private final Dice dice;
    private final List<Double> usual;

    BasicConditions(Background background, Dice dice) {
        this.dice = dice;
        double worrier = .35 * dice.normal();
        double care = background.withChildren() ? .9 : .2;
        double language = background.bornElsewhere() ? .8 : -.3;
        this.usual = List.of(1.1, .95, .65, care, .6, language).stream()
                .map(centre -> centre + worrier + .45 * dice.normal()).toList();
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        // Somebody who cares for another worries about them more than others do.
        double cares = draft.says("IC1", 0) ? 0 : .4;
        IntStream.range(0, usual.size()).forEach(i -> {
            double worry = usual.get(i) + (i == 3 ? cares : 0) - PER_MARK * life.aboveMiddling() + .4 * dice.normal();
            draft.say("BC" + (i + 1), (int) StrictMath.clamp(StrictMath.round(worry), 0, 2));
        });
    }
}
