package nl.maatstaf.analysis.pseudonymous;

import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Score;

/**
 * Something measured by the questionnaire, with at most one number per participant and wave.
 *
 * @param source     where its number comes from
 * @param instrument the instrument it belongs to
 * @param waves      the waves in which the instrument is asked
 * @param background whether it tells who somebody is: an item of an instrument that is asked at the baseline only
 */
public record Variable(Source source, Instrument instrument, Set<Integer> waves, boolean background) {

    /** The quarter since allocation that stands for every month before it. */
    public static final int BEFORE_ALLOCATION = -1;

    /** Copies the waves. */
    public Variable {
        waves = Set.copyOf(waves);
    }

    /** Where a number comes from. */
    public sealed interface Source {

        /**
         * A score.
         *
         * @param score the score
         */
        record Scored(Score score) implements Source {}

        /**
         * The answer to an item.
         *
         * @param item  the item
         * @param about the option it is asked about, if it is in a group
         */
        record Answered(Item item, Optional<Item.Option> about) implements Source {}

        /**
         * Whether an option was ticked: 1 or 0.
         *
         * @param item   where several can be ticked
         * @param option the option
         */
        record Ticked(Item.Several item, Item.Option option) implements Source {}
    }

    /** {@return its name in files, such as {@code life_rating}, {@code LR1} or {@code ND3_4} for option 4} */
    public String name() {
        return switch (source) {
            case Source.Scored(Score score) -> score.name();
            case Source.Answered(Item item, var about) -> new Question(item, about).key().replace('.', '_');
            case Source.Ticked(Item.Several item, Item.Option option) -> item.id() + "_" + option.code();
        };
    }

    /** {@return its name at one wave, such as {@code life_rating_w0}} */
    public String at(int wave) {
        return name() + "_w" + wave;
    }

    /** {@return whether it can have decimals} */
    public boolean fractional() {
        return source instanceof Source.Scored(Score score) && score.scale() != 1;
    }
}
