package nl.maatstaf.fieldwork.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import nl.maatstaf.study.Arm;

/** Arm lists as files: one line a person, client number and arm, with a semicolon between them. */
public final class ArmFile {

    private static final String HEAD = "client_number;arm";
    private static final Pattern LINE = Pattern.compile("\\s*([^;\"\\s][^;\"]{0,63}?)\\s*;\\s*(\\w+)\\s*");
    private static final Pattern LIVE = Pattern.compile("\\s*[=+\\-@].*", Pattern.DOTALL);

    private ArmFile() {}

    /**
     * Reads a list.
     *
     * @throws RefusedException when a line can't be read or somebody is in it twice
     */
    public static Map<String, Arm> read(String text) {
        var arms = new LinkedHashMap<String, Arm>();
        text.replace("\uFEFF", "").lines().filter(line -> !line.isBlank() && !line.strip().equals(HEAD)).forEach(line -> {
            var parts = LINE.matcher(line);
            if (!parts.matches() || arms.putIfAbsent(parts.group(1), Arm.of(parts.group(2))
                    .orElseThrow(() -> new RefusedException(Refusal.LIST_UNREADABLE))) != null) {
                throw new RefusedException(Refusal.LIST_UNREADABLE);
            }
        });
        return arms;
    }

    /**
     * Writes a list that a spreadsheet shows and does not compute: a number that would be a formula gets an apostrophe
     * before it, which a spreadsheet takes for "this is text".
     */
    public static String write(SequencedMap<String, Arm> arms) {
        var text = new StringBuilder(HEAD).append("\r\n");
        arms.forEach((number, arm) -> text.append('"')
                .append(LIVE.matcher(number).matches() ? "'" : "").append(number.replace("\"", "\"\""))
                .append("\";").append(arm.code()).append("\r\n"));
        return text.toString();
    }
}
