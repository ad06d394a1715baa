package nl.maatstaf.instrument;

import java.util.Optional;

/**
 * One page of a questionnaire: an item, and in a group the option it is asked about.
 *
 * @param item  what is asked
 * @param about the option of the group, if the item is in one
 */
public record Question(Item item, Optional<Item.Option> about) {

    /** An item that is asked once. */
    public static Question of(Item item) {
        return new Question(item, Optional.empty());
    }

    /** {@return under which name its answer is kept, such as {@code ND2.4} for option 4} */
    public String key() {
        return about.map(option -> keyOf(item.id(), option.code())).orElse(item.id());
    }

    static String keyOf(String item, int option) {
        return item + "." + option;
    }
}
