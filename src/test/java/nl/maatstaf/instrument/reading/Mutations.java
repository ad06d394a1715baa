package nl.maatstaf.instrument.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks a definition file in one of many ways, the same from the same seed. */
final class Mutations {

    private static final List<String> CHARACTERS = List.of(":", "{", "}", "[", "]", "#", "&", "*", "!", "|", ">", "'",
            "\"", "%", "@", "`", ",", "?", "-", " ", "\t", "\n", "\r", "\r\n", "\0", "\u0007", "\u001b", "\u0085",
            "\u2028", "\ufeff", "\ufffd", "\u202e", "é", "س", "😀", "0", "9", "A", "z", "\\", "---\n", "...\n",
            "<<");

    private static final List<String> VALUES = List.of("", "~", "null", "yes", "no", "true", "0", "1", "-1", "8", "9",
            "12", "300", "32767", "999999", "1000000", "99999999999999999999", "1.5", "0x1F", "1e9", "2024-01-01",
            "2025Q9", "[]", "{}", "[[]]", "[{}]", "{a: b}", "[1, 2]", "{nl: x}", "{nl: x, en: y}", "&a x", "*a",
            "!!binary aGk=", "!!java.lang.Object x", "!<!> x", "!%zz x", "|", ">-", "'", "\"", "? x", "<<: {a: b}",
            "{item: EV2, is: 1}", "{answered: EV9}", "{previous: {answered: EV2}}", "{all: [{wave: 0}, {wave: 1}]}",
            "EV1", "EV7", "EV8", "EV9", "agreement", "life_rating", "life-rating/1", "everything/1", "x".repeat(5000));

    private static final List<String> KEYS = List.of("id", "kind", "text", "when", "items", "item", "codes", "scale",
            "options", "bands", "for-each", "none", "at-most", "lowest", "languages", "nl", "waves", "wave", "not",
            "all", "previous", "is", "includes", "answered", "zzz", "", "[a]", "{a: b}", "1", "<<");

    private static final List<String> KINDS = List.of("mark", "choice", "hours", "several", "month", "number",
            "short-text", "long-text", "information", "group", "single", "mean", "sum", "event", "share", "count",
            "barrier", "slider");

    private final SplittableRandom random;

    Mutations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The file, broken in one to three ways; or, once in a while, not at all. */
    byte[] of(String sound) {
        if (random.nextInt(40) == 0) {
            return garbage(sound);
        }
        String text = sound;
        for (int times = random.nextInt(30) == 0 ? 0 : 1 + random.nextInt(3); times > 0; times--) {
            text = once(text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String once(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(16)) {
            case 0 -> text.substring(0, at) + one(CHARACTERS) + text.substring(at);
            case 1 -> text.substring(0, at) + one(CHARACTERS) + text.substring(Math.min(text.length(), at + 1));
            case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 3 -> text.substring(0, at);
            case 4, 5 -> replaceOne(text, "(?<=: )[^\\n{}\\[\\],]+", one(VALUES));
            case 6 -> replaceOne(text, "[a-z-]+(?=:)", one(KEYS));
            case 7 -> replaceOne(text, "(?<=kind: )[a-z-]+", one(KINDS));
            case 8 -> replaceOne(text, "(?<=[ \\[])\\d+", Integer.toString(random.nextInt(14)));
            case 9 -> replaceOne(text, "[A-Z]{2}\\d+", "EV" + random.nextInt(16));
            case 10 -> replaceOne(text, "\\{(?:item|answered|wave|previous|not|all|any): [^\\n]*\\}", deep());
            case 11 -> random.nextInt(4) == 0 ? deep() + text
                    : text.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
            default -> lines(text);
        };
    }

    /** Lines and blocks of lines: removed, doubled, swapped, indented otherwise. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + (random.nextBoolean() ? 0 : random.nextInt(8)));
        List<String> block = List.copyOf(lines.subList(from, to));
        switch (random.nextInt(5)) {
            case 0 -> lines.subList(from, to).clear();
            case 1 -> lines.addAll(to, block);
            case 2 -> {
                lines.subList(from, to).clear();
                lines.addAll(random.nextInt(lines.size() + 1), block);
            }
            case 3 -> Collections.swap(lines, from, random.nextInt(lines.size()));
            default -> {
                String indent = List.of(" ", "  ", "    ", "\t", "").get(random.nextInt(5));
                lines.subList(from, to).replaceAll(line -> indent.isEmpty() ? line.stripLeading() : indent + line);
            }
        }
        return String.join("\n", lines);
    }

    /** Something nested deeper than anybody writes. */
    private String deep() {
        int depth = 1 + random.nextInt(random.nextBoolean() ? 60 : 4000);
        return switch (random.nextInt(4)) {
            case 0 -> "[".repeat(depth) + "]".repeat(depth);
            case 1 -> "{not: ".repeat(depth) + "{answered: EV1}" + "}".repeat(depth);
            case 2 -> "{all: [".repeat(depth) + "{wave: 0}" + "]}".repeat(depth);
            default -> "- ".repeat(depth);
        };
    }

    private byte[] garbage(String sound) {
        byte[] noise = new byte[1 + random.nextInt(300)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            return noise;
        }
        int at = random.nextInt(bytes.length);
        System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));
        return bytes;
    }

    private String replaceOne(String text, String pattern, String by) {
        List<MatchResult> found = Pattern.compile(pattern).matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult match = found.get(random.nextInt(found.size()));
        return text.substring(0, match.start()) + by + text.substring(match.end());
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
