package nl.maatstaf.analysis.quality;

import java.util.OptionalDouble;

/**
 * What came of asking an item in a wave. Who was led past it was not asked. An item in a group is asked once for each
 * option gone through, so that one person may be asked more than once.
 *
 * <p>Free text, and what is asked because of it, is not here: evaluators don't see whether somebody wrote anything.
 *
 * @param instrument the name of its instrument
 * @param item       its id
 * @param wave       the wave
 * @param asked      how often it was asked
 * @param answered   how often something was given
 * @param declined   how often somebody would rather not say
 */
public record ItemNonresponse(String instrument, String item, int wave, long asked, long answered, long declined) {

    /** {@return how often it was passed over} */
    public long open() {
        return asked - answered - declined;
    }

    /** {@return the share that was declined or passed over} */
    public OptionalDouble missing() {
        return Share.of(asked - answered, asked);
    }

    /** The same item in both waves together; the wave is that of the first. */
    public ItemNonresponse plus(ItemNonresponse other) {
        return new ItemNonresponse(instrument, item, wave, asked + other.asked, answered + other.answered,
                declined + other.declined);
    }
}
