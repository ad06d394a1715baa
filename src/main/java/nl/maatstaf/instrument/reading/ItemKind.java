package nl.maatstaf.instrument.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;

/** The kinds of item, each with its own keys. */
// The lists are made by List.of, which Error Prone can't see.
@SuppressWarnings("ImmutableEnumChecker")
enum ItemKind {
    MARK(List.of("text", "lowest", "highest"), List.of("help")),
    CHOICE(List.of("text"), List.of("options", "scale", "help")),
    HOURS(List.of("text", "bands"), List.of("help")),
    SEVERAL(List.of("text"), List.of("options", "scale", "none", "at-most", "help")),
    MONTH(List.of("text"), List.of("help")),
    NUMBER(List.of("text", "lowest", "highest", "unit"), List.of("help")),
    SHORT_TEXT(List.of("text", "at-most"), List.of("help")),
    LONG_TEXT(List.of("text", "at-most"), List.of("help")),
    INFORMATION(List.of("text", "body"), List.of("help")),
    GROUP(List.of("for-each", "items"), List.of());

    /** The kinds that can be asked again and again, once for each option of another item. */
    static final Set<ItemKind> IN_GROUP = Set.of(MARK, CHOICE, HOURS, MONTH, NUMBER);

    private static final List<String> EVERY_REQUIRED = List.of("id", "kind");
    private static final List<String> EVERY_OPTIONAL = List.of("when", "tags");

    private final List<String> required;
    private final List<String> optional;

    ItemKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    static Optional<ItemKind> of(String word) {
        return Words.find(ItemKind.class, word);
    }

    static ItemKind of(Item item) {
        return switch (item) {
            case Item.Mark _ -> MARK;
            case Item.Choice _ -> CHOICE;
            case Item.Hours _ -> HOURS;
            case Item.Several _ -> SEVERAL;
            case Item.Month _ -> MONTH;
            case Item.Number _ -> NUMBER;
            case Item.Text text -> text.lines() ? LONG_TEXT : SHORT_TEXT;
            case Item.Information _ -> INFORMATION;
            case Item.Group _ -> GROUP;
        };
    }

    /** What it is called in a file. */
    String word() {
        return Words.of(this);
    }

    List<String> required() {
        return Stream.concat(EVERY_REQUIRED.stream(), required.stream()).toList();
    }

    List<String> optional() {
        return Stream.concat(optional.stream(), EVERY_OPTIONAL.stream()).toList();
    }

    /** These kinds as they are listed in a sentence: {@code mark, choice or number}. */
    static String oneOf(Set<ItemKind> kinds) {
        return Words.oneOf(Arrays.stream(values()).filter(kinds::contains).map(ItemKind::word).toList());
    }
}
