package nl.maatstaf.hostile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that run wherever they are taken for anything but text, each by a number of its own: {@code hit(7)}. Elements and
 * attributes that they would become carry {@code data-hostile}, so that they are seen also where running is forbidden.
 */
final class Payloads {

    private static final List<String> KINDS = List.of(
            "<script>hit(%d)</script>",
            "<img src=x onerror=hit(%d) data-hostile>",
            "<svg onload=hit(%d) data-hostile>",
            "\"><img src=x onerror=hit(%d) data-hostile>",
            "' onfocus='hit(%d)' autofocus data-hostile='",
            "\" onmouseover=\"hit(%d)\" data-hostile=\"",
            "javascript:hit(%d)",
            "{{hit(%d)}}${hit(%<d)}",
            "</script><script>hit(%d)</script>",
            "</textarea></title><img src=x onerror=hit(%d) data-hostile>",
            "%%3Cscript%%3Ehit(%d)%%3C/script%%3E",
            "\\u003cimg src=x onerror=hit(%d) data-hostile\\u003e",
            "\uff1cscript\uff1ehit(%d)\uff1c/script\uff1e",
            "&lt;img src=x onerror=hit(%d) data-hostile&gt;",
            "--><img src=x onerror=hit(%d) data-hostile>",
            "]]><svg onload=hit(%d) data-hostile>",
            "<iframe srcdoc='<script>parent.hit(%d)</script>' data-hostile>",
            "<details open ontoggle=hit(%d) data-hostile>",
            "<a href=javascript:hit(%d) data-hostile>x</a>",
            "\u02bc\u2033><im\u0131g src=x onerror=hit(%d)><img src=x onerror=hit(%<d) data-hostile>");
    private static final Pattern NUMBER = Pattern.compile("hit\\((\\d+)\\)");

    private Payloads() {}

    /** {@return the text with a number; numbers that follow each other are of different kinds} */
    static String of(int number) {
        return KINDS.get(number % KINDS.size()).formatted(number);
    }

    static int kinds() {
        return KINDS.size();
    }

    /** {@return the numbers of those that stand in a text} */
    static Set<Integer> in(String text) {
        return NUMBER.matcher(text).results().map(found -> Integer.valueOf(found.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }
}
