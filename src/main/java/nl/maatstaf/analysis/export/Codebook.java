package nl.maatstaf.analysis.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.pseudonymous.MissingReason;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.analysis.pseudonymous.RegisterVariable;
import nl.maatstaf.analysis.pseudonymous.Variable;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.study.Arm;

/** The codebook: a line per variable, and one more for each of its codes; what is never told is in it as well. */
final class Codebook {

    private static final List<String> HEADS = List.of("variable", "instrument", "kind_nl", "kind_en", "label_nl",
            "label_en", "code", "code_label_nl", "code_label_en", "unit_nl", "unit_en", "rule_nl", "rule_en", "waves",
            "note_nl", "note_en", "missing");
    private static final String NEVER = "";

    private final PseudonymousData data;
    private final ExportWords words;
    private final List<List<String>> lines = new ArrayList<>(List.of(HEADS));
    private final String everyMissing = Arrays.stream(MissingReason.values())
            .map(reason -> Integer.toString(reason.code())).collect(Collectors.joining(", ", "(", ")"));
    private final String withheld = "(" + MissingReason.WITHHELD.code() + ")";

    private Codebook(PseudonymousData data, ExportWords words) {
        this.data = data;
        this.words = words;
    }

    /** A code as the file has it, and what it stands for. */
    private record Code(String code, Texts label) {}

    /** {@return the lines, the heads first} */
    static List<List<String>> of(PseudonymousData data, ExportWords words) {
        var book = new Codebook(data, words);
        book.heads();
        List<Meaning> meanings = new Meanings(data, words).all();
        for (int i = 0; i < meanings.size(); i++) {
            book.measured(data.variables().get(i), meanings.get(i));
        }
        book.register();
        Arrays.stream(MissingReason.values()).forEach(reason -> book.add("missing", "", book.only("export.kind.missing",
                "export.head.missing"), List.of(new Code(Integer.toString(reason.code()), book.missing(reason))), "", NEVER));
        book.neverTold();
        return book.lines;
    }

    private void heads() {
        plain(Heads.PSEUDONYM, List.of(), NEVER);
        plain(Heads.COHORT, List.of(), NEVER);
        if (data.request().withArm()) {
            plain(Heads.ARM, Arrays.stream(Arm.values()).map(arm -> new Code(arm.code(), words.of("arm." + arm.code())))
                    .toList(), NEVER);
        }
        plain(Heads.TREDE, List.of(), withheld);
        plain(Heads.PART_TIME, noYes(), withheld);
        plain("wave", List.of(), NEVER);
        plain(RegisterTable.QUARTER, List.of(), NEVER);
    }

    private void plain(String name, List<Code> codes, String missing) {
        add(name, "", only("export.kind.head", "export.head." + name.replace('_', '-')), codes, "", missing);
    }

    private void measured(Variable variable, Meaning meaning) {
        add(variable.name(), variable.instrument().reference(), meaning, meaning.codes().stream()
                .map(option -> new Code(Integer.toString(option.code()), option.text())).toList(),
                ScoreWords.waves(variable.waves()), everyMissing);
    }

    private void register() {
        RegisterVariable.names().forEach(name -> add(name, "register",
                only("export.kind.register", "export.head." + name.replace('_', '-')),
                name.equals(RegisterVariable.TREDE.key()) ? List.of()
                        : name.equals(RegisterVariable.PAID_HOURS.key()) ? bands() : noYes(), "",
                name.equals(RegisterVariable.TREDE.key()) || name.equals(RegisterVariable.PAID_HOURS.key()) ? withheld : NEVER));
    }

    private List<Code> bands() {
        List<Integer> from = RegisterVariable.BANDS;
        return from.stream().map(bound -> new Code(bound.toString(), bound.equals(from.getLast())
                ? words.of("export.band.last", bound.toString())
                : words.of("export.band", bound.toString(), Integer.toString(from.get(from.indexOf(bound) + 1) - 1)))).toList();
    }

    private void neverTold() {
        Set<String> free = data.protocol().questionnaire().freeText();
        data.protocol().questionnaire().items().stream().filter(item -> free.contains(item.id()) && item.asks())
                .forEach(item -> add(item.id(), "", new Meaning(words.of("export.kind.free"), item.text(), List.of(),
                        ExportWords.NONE, ExportWords.NONE, words.of("export.note.free")), List.of(), "", NEVER));
    }

    private List<Code> noYes() {
        return List.of(new Code("0", words.of("export.no")), new Code("1", words.of("export.yes")));
    }

    private Texts missing(MissingReason reason) {
        return words.of("export.missing." + reason.key(), Integer.toString(data.request().fewest()));
    }

    private Meaning only(String kind, String label) {
        return new Meaning(words.of(kind), words.of(label), List.<Item.Option>of(), ExportWords.NONE, ExportWords.NONE,
                ExportWords.NONE);
    }

    private void add(String name, String instrument, Meaning meaning, List<Code> codes, String waves, String missing) {
        List<Code> shown = codes.isEmpty() ? List.of(new Code("", ExportWords.NONE)) : codes;
        shown.forEach(code -> lines.add(Stream.of(Stream.of(name, instrument), both(meaning.kind()), both(meaning.label()),
                        Stream.of(code.code()), both(code.label()), both(meaning.unit()), both(meaning.rule()),
                        Stream.of(waves), both(meaning.note()), Stream.of(missing))
                .flatMap(part -> part).toList()));
    }

    private static Stream<String> both(Texts text) {
        return Stream.of(text.in(ExportWords.DUTCH), text.in(ExportWords.ENGLISH));
    }
}
