package nl.maatstaf.analysis.report;

import java.util.List;

/**
 * The CONSORT 2025 checklist: thirty items, some in parts, and where a report answers each. Hopewell and others (2025),
 * PLOS Medicine 22(4):e1004587.
 */
final class Checklist {

    /** The whole checklist, in its order. */
    static final List<Item> ITEMS = List.of(
            authors("1a"), partly("1b", "summary"), authors("2"), partly("3", "provenance"), authors("4"), authors("5a"),
            authors("5b"), authors("6"), partly("7", "methods"), authors("8"), here("9", "methods"),
            partly("10", "methods"), authors("11"), here("12a", "methods"), authors("12b"), authors("13"),
            here("14", "methods"), authors("15"), here("16a", "methods", "power"), here("16b", "methods"),
            partly("17a", "methods"), here("17b", "methods"), partly("18", "methods"), authors("19"), here("20a", "methods"),
            here("20b", "methods"), here("21a", "methods"), here("21b", "methods", "flow"),
            here("21c", "methods", "sensitivity"), here("21d", "methods", "subgroups", "sensitivity"), partly("22a", "flow", "pathways"),
            partly("22b", "flow", "attrition"), partly("23a", "methods", "provenance"), partly("23b", "provenance"), partly("24a", "pathways"),
            authors("24b"), here("25", "baseline"), partly("26", "primary", "outcomes"), authors("27"),
            here("28", "subgroups", "sensitivity"), authors("29"), partly("30", "methods", "power", "caveats"));

    private Checklist() {}

    /** How far a report answers an item by itself. */
    enum Answered {
        /** It is in the report. */
        HERE,
        /** Some of it is; its authors add the rest. */
        PARTLY,
        /** Its authors write it. */
        AUTHORS
    }

    /**
     * An item, or a part of one.
     *
     * @param number   its number on the checklist
     * @param answered how far it is answered
     * @param sections in which sections
     */
    record Item(String number, Answered answered, List<String> sections) {}

    private static Item here(String number, String... sections) {
        return new Item(number, Answered.HERE, List.of(sections));
    }

    private static Item partly(String number, String... sections) {
        return new Item(number, Answered.PARTLY, List.of(sections));
    }

    private static Item authors(String number) {
        return new Item(number, Answered.AUTHORS, List.of());
    }
}
