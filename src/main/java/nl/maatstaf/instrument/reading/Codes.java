package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Item;

/** The numbers by which a condition or a score points to answers, each with where it stands. */
record Codes(List<Code> parts) {

    static final Codes NONE = new Codes(List.of());

    /** One of them. */
    record Code(Entry at, int number) {
    }

    static Codes of(Entry entry) {
        return new Codes(entry.oneOrMore().stream()
                .flatMap(part -> part.integer().stream().mapToObj(number -> new Code(part, number))).toList());
    }

    static Codes of(Fields fields, String key) {
        return fields.find(key).map(Codes::of).orElse(NONE);
    }

    Set<Integer> numbers() {
        return parts.stream().map(Code::number).collect(Collectors.toUnmodifiableSet());
    }

    /** Reports each with which this item cannot be answered. */
    void refuseImpossible(Item item) {
        parts.stream().filter(code -> !item.accepts(code.number())).forEach(code -> code.at().fault("The item '"
                + item.id() + "' cannot be answered with " + code.number() + "; use one of its codes."));
    }
}
