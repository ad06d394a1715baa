package nl.maatstaf.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the server has told a page to show: Vaadin's tree of nodes, with what a participant can see or press of it. The numbers
 * of features are those of {@code com.vaadin.flow.internal.nodefeature.NodeFeatures}.
 */
final class Screen {

    private static final int DATA = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;

    private final Map<Integer, Node> nodes = new HashMap<>();

    /** An element or a text. */
    static final class Node {
        final int id;
        String tag = "";
        String text = "";
        final Map<String, String> attributes = new HashMap<>();
        final List<Integer> children = new ArrayList<>();
        final Set<String> classes = new HashSet<>();

        Node(int id) {
            this.id = id;
        }
    }

    /** Takes the changes of one answer of the server. */
    void take(JsonNode changes) {
        for (JsonNode change : changes) {
            int id = change.path("node").asInt();
            switch (change.path("type").asString()) {
                case "detach" -> nodes.remove(id);
                case "put" -> put(node(id), change);
                case "splice" -> splice(node(id), change);
                case "clear" -> clear(node(id), change.path("feat").asInt());
                default -> node(id);
            }
        }
    }

    private Node node(int id) {
        return nodes.computeIfAbsent(id, Node::new);
    }

    private static void put(Node node, JsonNode change) {
        String key = change.path("key").asString();
        JsonNode value = change.path("value");
        switch (change.path("feat").asInt()) {
            case DATA -> node.tag = key.equals("tag") ? value.asString() : node.tag;
            case TEXT -> node.text = value.asString();
            case ATTRIBUTES -> node.attributes.put(key, value.asString());
            default -> { }
        }
    }

    private static void splice(Node node, JsonNode change) {
        int feature = change.path("feat").asInt();
        if (feature == CLASSES) {
            change.path("add").forEach(name -> node.classes.add(name.asString()));
        } else if (feature == CHILDREN) {
            int index = change.path("index").asInt();
            for (int i = change.path("remove").asInt(0); i > 0; i--) {
                node.children.remove(index);
            }
            for (JsonNode child : change.path("addNodes")) {
                node.children.add(index++, child.asInt());
            }
        }
    }

    private static void clear(Node node, int feature) {
        if (feature == CHILDREN) {
            node.children.clear();
        } else if (feature == CLASSES) {
            node.classes.clear();
        }
    }

    /** {@return the page that somebody is on} */
    Optional<Node> page() {
        return nodes.values().stream().filter(node -> node.classes.contains("page")).findFirst();
    }

    /** {@return what is below a node and fits, in the order in which it is read} */
    List<Node> below(Node top, Predicate<Node> fits) {
        return walk(top).filter(fits).toList();
    }

    /** {@return the words below a node} */
    String words(Node top) {
        return String.join(" ", below(top, node -> !node.text.isEmpty()).stream().map(node -> node.text).toList());
    }

    private Stream<Node> walk(Node top) {
        return Stream.concat(Stream.of(top), top.children.stream().map(nodes::get).filter(node -> node != null).flatMap(this::walk));
    }
}
