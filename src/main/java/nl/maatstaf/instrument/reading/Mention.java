package nl.maatstaf.instrument.reading;

/**
 * A place where one item points to another, to be judged when all items are known.
 *
 * @param by     the id of the item that points
 * @param item   the id it points to
 * @param at     where that is written
 * @param form   how it points
 * @param codes  the answers it asks for
 * @param before whether it means the answer in the wave before
 */
record Mention(String by, String item, Entry at, Form form, Codes codes, boolean before) {

    /** How one item points to another. */
    enum Form {
        ANSWERED,
        IS,
        INCLUDES,
        FOR_EACH
    }
}
