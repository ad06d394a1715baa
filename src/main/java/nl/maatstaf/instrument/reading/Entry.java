package nl.maatstaf.instrument.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.maatstaf.instrument.Fault;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One place in a definition file.
 *
 * <p>Reading never stops: something wrong is reported, and a harmless value takes its place, so that one reading
 * lists every fault. The value never gets out, because a reading with faults gives no surveys.
 */
record Entry(Path file, Node node, Consumer<Fault> report) {

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void fault(String sentence) {
        report.accept(new Fault(file, line(), sentence));
    }

    /** A text that says something, or nothing after a fault. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        fault("Expected a text, but found " + found() + "; write the text here.");
        return "";
    }

    OptionalInt integer() {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("0|[1-9]\\d{0,5}")) {
            return OptionalInt.of(Integer.parseInt(scalar.getValue()));
        }
        fault("Expected a whole number, but found " + found() + "; write it in digits.");
        return OptionalInt.empty();
    }

    /** A number in digits, with a point before its decimals. */
    OptionalDouble decimal() {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?(?:0|[1-9]\\d{0,5})(?:\\.\\d{1,6})?")) {
            return OptionalDouble.of(Double.parseDouble(scalar.getValue()));
        }
        fault("Expected a number, but found " + found() + "; write it in digits, with a point before decimals.");
        return OptionalDouble.empty();
    }

    boolean yesNo() {
        String word = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!word.equals("yes") && !word.equals("no")) {
            fault("Expected yes or no, but found " + found() + "; write one of the two.");
        }
        return word.equals("yes");
    }

    /** The parts of a list; an empty list is a fault, because it asks for nothing. */
    List<Entry> list() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        fault("Expected a list, but found " + found() + "; write at least one part.");
        return List.of();
    }

    /** The parts of a list, or the single thing that stands in its place. */
    List<Entry> oneOrMore() {
        return node instanceof ScalarNode ? List.of(this) : list();
    }

    /** The whole numbers of a list, or the single one in its place. */
    List<Integer> integers() {
        return oneOrMore().stream().flatMap(part -> part.integer().stream().boxed()).toList();
    }

    /** The keys with their values, in order. */
    Map<Entry, Entry> mapping(String what) {
        Map<Entry, Entry> pairs = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault("Expected " + what + ", but found " + found() + "; write keys with values.");
            return pairs;
        }
        if (mapping.getValue().isEmpty()) {
            fault("Expected " + what + ", but found no keys at all; write keys with values.");
        }
        List<String> seen = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Entry key = at(tuple.getKeyNode());
            String word = key.text();
            if (seen.contains(word)) {
                key.fault("The key '" + word + "' is here twice; keep one.");
            } else if (!word.isEmpty()) {
                seen.add(word);
                pairs.put(key, at(tuple.getValueNode()));
            }
        }
        return pairs;
    }

    /** What stands at this key, if this has keys and it is one of them; nothing is reported. */
    Optional<Entry> value(String key) {
        return node instanceof MappingNode mapping ? mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode word && word.getValue().strip().equals(key))
                .map(tuple -> at(tuple.getValueNode())).findFirst() : Optional.empty();
    }

    /** The plain text at this key, if there is one; nothing is reported. */
    Optional<String> peek(String key) {
        return value(key).filter(at -> at.node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
                .map(at -> ((ScalarNode) at.node).getValue().strip());
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The kind that is named at the key kind; nothing, after a fault, when there is none such. */
    <K> Optional<K> kind(String what, Function<String, Optional<K>> kinds, String known) {
        return named("kind", what, what.replaceFirst("^an? ", "a kind of "), kinds, known);
    }

    /**
     * What this key names, on which the other keys hang; nothing, after a fault, when there is none such.
     *
     * @param key   the key
     * @param what  what this is
     * @param which what the key names
     * @param known what can be named
     * @param list  the same, as it stands in a sentence
     */
    <K> Optional<K> named(String key, String what, String which, Function<String, Optional<K>> known, String list) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            mapping(what);
            return Optional.empty();
        }
        Optional<Entry> at = value(key);
        if (at.isEmpty()) {
            fault("The key '" + key + "' is missing in " + what + "; add it.");
        }
        return at.flatMap(word -> word.oneOf(which, known, list));
    }

    /** What is named here; nothing, after a fault, when there is none such. */
    <K> Optional<K> oneOf(String which, Function<String, Optional<K>> known, String list) {
        String word = text();
        Optional<K> found = known.apply(word);
        if (found.isEmpty() && !word.isEmpty()) {
            fault("'" + word + "' is not " + which + "; write " + list + ".");
        }
        return found;
    }

    private Entry at(Node part) {
        return new Entry(file, part, report);
    }

    private String found() {
        return switch (node) {
            case ScalarNode scalar when scalar.getValue().isBlank() -> "nothing";
            case ScalarNode scalar -> "'" + scalar.getValue().strip() + "'";
            case SequenceNode sequence -> sequence.getValue().isEmpty() ? "an empty list" : "a list";
            default -> "keys with values";
        };
    }
}
