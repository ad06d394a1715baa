package nl.maatstaf.fieldwork.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.intake.sheet.Faults;

/**
 * The first row of a file: which column stands where. A column that we did not ask for is a fault, for what was not
 * asked for must not be handed in.
 *
 * @param <C> the columns of such a file
 */
final class Heads<C extends Enum<C> & Column> {

    private final Map<C, Integer> places;
    private final int width;

    private Heads(Map<C, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /** Reads the heads of the columns that are asked for; nothing when the rest of the file can't be read by them. */
    static <C extends Enum<C> & Column> Optional<Heads<C>> read(
            int row, List<String> cells, Set<C> columns, Faults faults) {
        Map<String, C> known = new HashMap<>();
        for (C column : columns) {
            column.heads().forEach(head -> known.put(plain(head), column));
        }
        var places = new TreeMap<C, Integer>();
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        if (cells.stream().map(Heads::plain).noneMatch(known::containsKey)) {
            faults.add(row, "", "no-heads");
            return Optional.empty();
        }
        int before = faults.count();
        for (int i = 0; i < width; i++) {
            C column = known.get(plain(cells.get(i)));
            if (column == null) {
                faults.add(row, "", "unknown-column", i + 1);
            } else if (places.putIfAbsent(column, i) != null) {
                faults.add(row, column.key(), "column-twice");
            }
        }
        for (C column : columns) {
            if (column.required() && !places.containsKey(column)) {
                faults.add(row, column.key(), "column-missing");
            }
        }
        return faults.count() > before ? Optional.empty() : Optional.of(new Heads<>(places, width));
    }

    /** What stands in a column of a row, in one form of Unicode and without the space around it. */
    String cell(C column, List<String> cells) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < cells.size() ? Normalizer.normalize(cells.get(place), Normalizer.Form.NFC).strip() : "";
    }

    boolean has(C column) {
        return places.containsKey(column);
    }

    boolean fits(List<String> cells) {
        return cells.stream().skip(width).allMatch(String::isBlank);
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).codePoints()
                .filter(sign -> sign >= 'a' && sign <= 'z' || Character.isDigit(sign))
                .mapToObj(Character::toString).collect(Collectors.joining());
    }
}
