package nl.maatstaf.shell.chart;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A scene as the browser gets it: its own parts by their own names, each shape with its kind. */
final class SceneJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SceneJson() {}

    static ObjectNode of(Scene scene) {
        ObjectNode json = MAPPER.valueToTree(scene);
        ArrayNode shapes = json.putArray("shapes");
        scene.shapes().forEach(shape -> {
            ObjectNode one = MAPPER.valueToTree(shape);
            shapes.add(one.put("kind", shape.getClass().getSimpleName()));
        });
        return json;
    }

    /** The token of the style sheet for each ink. */
    static JsonNode inks() {
        ObjectNode inks = JsonNodeFactory.instance.objectNode();
        for (Ink ink : Ink.values()) {
            inks.put(ink.name(), ink.token());
        }
        return inks;
    }
}
