package nl.maatstaf.hostile;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.TestSurveys;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The definitions that are shipped, with a payload behind every text that is shown, and a study whose cohort has one for a name. */
final class HostileStudy {

    static final String INFLOW = "instroom";
    static final String COHORT = Payloads.of(1);

    private static final Set<String> LANGUAGES = Set.of("nl", "en", "fa");
    private static final Set<String> STANDINGS = Set.of("original", "unreviewed", "reviewed");
    private static final int FIRST = 10_000;

    private int texts;

    private HostileStudy() {}

    /**
     * Writes them.
     *
     * @return how many payloads there are
     */
    static int into(Path folder) throws IOException {
        TestSurveys.copy(Path.of("surveys"), folder);
        Path study = folder.resolve("studies/almere-45plus.yaml");
        Files.writeString(folder.resolve("studies/" + INFLOW + ".yaml"), Files.readString(study)
                .replaceAll("(?s)cohorts:.*?last-wave", "cohorts:\n  - name: INFLOW\n    allocation: 2026Q4\nlast-wave"));
        var hostile = new HostileStudy();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
                hostile.write(file);
            }
        }
        return hostile.texts;
    }

    private void write(Path file) throws IOException {
        var options = new DumperOptions();
        options.setSplitLines(false);
        var yaml = new Yaml(options);
        Node root = yaml.compose(new StringReader(Files.readString(file)));
        var out = new StringWriter();
        yaml.serialize(changed(root), out);
        Files.writeString(file, out.toString());
    }

    private Node changed(Node node) {
        switch (node) {
            case MappingNode mapping -> {
                boolean texts = mapping.getValue().stream().allMatch(HostileStudy::isText);
                var tuples = new ArrayList<NodeTuple>();
                for (NodeTuple tuple : mapping.getValue()) {
                    tuples.add(new NodeTuple(tuple.getKeyNode(), texts ? hostile((ScalarNode) tuple.getValueNode()) : changed(tuple.getValueNode())));
                }
                mapping.setValue(tuples);
            }
            case SequenceNode sequence -> {
                List<Node> items = sequence.getValue();
                items.replaceAll(this::changed);
            }
            case ScalarNode scalar when scalar.getValue().equals("INFLOW") -> {
                return quoted(scalar, COHORT);
            }
            default -> { }
        }
        return node;
    }

    private static boolean isText(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key && LANGUAGES.contains(key.getValue())
                && tuple.getValueNode() instanceof ScalarNode value && !STANDINGS.contains(value.getValue());
    }

    private Node hostile(ScalarNode text) {
        return quoted(text, text.getValue() + " " + Payloads.of(FIRST + texts++));
    }

    private static ScalarNode quoted(ScalarNode old, String text) {
        return new ScalarNode(Tag.STR, text, old.getStartMark(), old.getEndMark(), DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    }
}
