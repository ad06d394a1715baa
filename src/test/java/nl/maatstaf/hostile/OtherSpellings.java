package nl.maatstaf.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Ways to write the path of a page that somebody who guards pages by their path may not recognise, and somebody else may. */
final class OtherSpellings {

    private static final List<String> FOLDERS_OF_OTHERS = List.of("meedoen", "gemeente", "maatstaf", "open-data", "VAADIN", "inloggen");
    private static final List<String> WAYS_UP = List.of("..", "%2e%2e", ".%2e", "..;", "..;x=y", "%252e%252e", "..%00", "%c0%ae%c0%ae",
            "%e0%80%ae%e0%80%ae", "%uff0e%uff0e", "%ef%bc%8e%ef%bc%8e");
    private static final List<String> SLASHES = List.of("%2f", "%2F", "%252f", "\\", "%5c", "%255c", "%c0%af", "%e0%80%af",
            "%ef%bc%8f", "//", "/./", "/.//", ";/", "/;/", "/%2e/");
    private static final List<String> ENDS = List.of("/", "//", ".", "/.", "%2e", "/%2e", "%20", "%09", "%0a", "%0d%0a", ";", ";x",
            ";x=y", ";jsessionid=1", "/;", "%3b", "%00", "%00.css", "%00/", "%2500", "\0", "%ff", ".css", ".html", ".json",
            "/tokens.css", "/..;/maatstaf/tokens.css", "?", "?x", "?v-r=heartbeat", "?v-r=init", "?v-r=uidl", "?v-r=push",
            "?continue", "#", "%23", "%3f", "~", "*", "%u002f");
    private static final List<String> BEGINNINGS = List.of("/", "./", "%2f", "%2e/", ";/", ";x=y/", "\\", "%5c", "%00", "%20", "*/",
            "/localhost/", "VAADIN/");

    private OtherSpellings() {}

    /** {@return other spellings of a path, without the slash in front of it} */
    static List<String> of(String path) {
        var all = new LinkedHashSet<String>();
        all.add(path.toUpperCase(Locale.ROOT));
        all.add(path.substring(0, 1).toUpperCase(Locale.ROOT) + path.substring(1));
        all.add(path.substring(0, path.length() - 1) + path.substring(path.length() - 1).toUpperCase(Locale.ROOT));
        ENDS.forEach(end -> all.add(path + end));
        BEGINNINGS.forEach(beginning -> all.add(beginning + path));
        SLASHES.forEach(slash -> all.add(path.contains("/") ? path.replace("/", slash) : slash + path));
        for (String up : WAYS_UP) {
            FOLDERS_OF_OTHERS.forEach(folder -> all.add(folder + "/" + up + "/" + path));
            all.add("meedoen%2f" + up + "%2f" + path);
            all.add("meedoen\\" + up + "\\" + path);
            all.add(path + "/" + up + "/" + path);
        }
        all.addAll(encoded(path));
        all.remove(path);
        return List.copyOf(all);
    }

    private static List<String> encoded(String path) {
        var some = new ArrayList<String>();
        for (String percent : List.of("%", "%25", "%2525")) {
            String first = percent + hex(path.charAt(0));
            some.add(first + path.substring(1));
            some.add(path.substring(0, path.length() - 1) + percent + hex(path.charAt(path.length() - 1)));
            var whole = new StringBuilder();
            path.chars().forEach(sign -> whole.append(sign == '/' ? "/" : percent + hex((char) sign)));
            some.add(whole.toString());
        }
        // Longer than need be, wider than need be, and a sign that looks like it.
        some.add("%c1%" + hex((char) (path.charAt(0) & 0x3f | 0x80)) + path.substring(1));
        some.add(wide(path.charAt(0)) + path.substring(1));
        some.add("%u00" + hex(path.charAt(0)) + path.substring(1));
        return some;
    }

    private static String wide(char sign) {
        var percent = new StringBuilder();
        for (byte part : Character.toString(sign - '!' + 0xff01).getBytes(StandardCharsets.UTF_8)) {
            percent.append('%').append(hex((char) (part & 0xff)));
        }
        return percent.toString();
    }

    private static String hex(char sign) {
        return "%02x".formatted((int) sign);
    }
}
