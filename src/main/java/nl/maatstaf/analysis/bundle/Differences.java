package nl.maatstaf.analysis.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two texts of results differ, by the path in the file, and by what. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {
    }

    /** {@return one line for each value that is another here than there, in the order of the file} */
    static List<String> between(String there, String here) {
        var differences = new Differences();
        differences.compare("", JsonMapper.shared().readTree(there), JsonMapper.shared().readTree(here));
        return differences.found;
    }

    private void compare(String path, JsonNode there, JsonNode here) {
        if (there.isObject() && here.isObject()) {
            var names = new LinkedHashSet<String>(there.propertyNames());
            names.addAll(here.propertyNames());
            names.forEach(name -> compare(path + "/" + name, there.path(name), here.path(name)));
        } else if (there.isArray() && here.isArray() && there.size() == here.size()) {
            for (int i = 0; i < there.size(); i++) {
                compare(path + "/" + i, there.get(i), here.get(i));
            }
        } else if (!there.equals(here)) {
            found.add(path.substring(1) + ": " + there + " in the bundle, " + here + " here");
        }
    }
}
