package nl.maatstaf.analysis.export;

import java.util.List;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Texts;

/**
 * What the numbers of a variable mean.
 *
 * @param kind  what it is made of, such as a score or an answer
 * @param label what was asked
 * @param codes what its numbers stand for; empty when they are what they are
 * @param unit  what is counted, and from where to where
 * @param rule  how a score is made
 * @param note  what has to be known about it
 */
record Meaning(Texts kind, Texts label, List<Item.Option> codes, Texts unit, Texts rule, Texts note) {

    /** Copies the codes. */
    Meaning {
        codes = List.copyOf(codes);
    }
}
