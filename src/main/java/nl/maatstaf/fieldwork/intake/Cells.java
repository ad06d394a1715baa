package nl.maatstaf.fieldwork.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import nl.maatstaf.fieldwork.intake.sheet.Faults;
import nl.maatstaf.shell.SpreadsheetCell;
import nl.maatstaf.study.Sex;
import nl.maatstaf.study.TredeCode;

/**
 * The cells of one row, and what is wrong with them.
 *
 * @param <C> the columns of such a file
 */
final class Cells<C extends Enum<C> & Column> {

    private static final int LONGEST_TEXT = 200;
    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "1", "true", "waar");
    private static final Map<Sex, Set<String>> SEXES = Map.of(
            Sex.FEMALE, Set.of("v", "vrouw", "f", "female", "woman"),
            Sex.MALE, Set.of("m", "man", "male"),
            Sex.OTHER, Set.of("x", "o", "anders", "onbekend", "other", "unknown"));
    private static final Set<String> NO = Set.of("nee", "n", "no", "0", "false", "onwaar");
    /** Control characters, those that turn the direction of a text round, and those that stand for a lost one. */
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]");

    private final int row;
    private final Heads<C> heads;
    private final List<String> cells;
    private final Faults faults;

    Cells(int row, Heads<C> heads, List<String> cells, Faults faults) {
        this.row = row;
        this.heads = heads;
        this.cells = cells;
        this.faults = faults;
    }

    /** What stands there, unlooked at. */
    String raw(C column) {
        return heads.cell(column, cells);
    }

    /** A text that must be there; empty after a fault. */
    String text(C column) {
        return optionalText(column).orElseGet(() -> {
            if (raw(column).isEmpty()) {
                fault(column, "missing");
            }
            return "";
        });
    }

    /** A text that may be there. */
    Optional<String> optionalText(C column) {
        String text = raw(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> wrong = NOT_TEXT.matcher(text).find() ? Optional.of("control")
                : SpreadsheetCell.looksLikeFormula(text) ? Optional.of("formula-sign")
                : text.length() > LONGEST_TEXT ? Optional.of("long-text") : Optional.empty();
        wrong.ifPresent(key -> fault(column, key));
        return wrong.isPresent() ? Optional.empty() : Optional.of(text);
    }

    /** A text of a form; empty when there is none, or after a fault. */
    Optional<String> shaped(C column, Pattern form, String fault) {
        String text = raw(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT || !form.matcher(text).matches()) {
            fault(column, fault);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<Boolean> yesOrNo(C column) {
        String word = raw(column).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        if (NO.contains(word)) {
            return Optional.of(false);
        }
        fault(column, word.isEmpty() ? "missing" : "yes-or-no");
        return Optional.empty();
    }

    Optional<Sex> sex(C column) {
        String word = raw(column).toLowerCase(Locale.ROOT);
        Optional<Sex> sex = SEXES.entrySet().stream().filter(one -> one.getValue().contains(word)).map(Map.Entry::getKey).findFirst();
        if (sex.isEmpty()) {
            fault(column, word.isEmpty() ? "missing" : "sex");
        }
        return sex;
    }

    OptionalInt number(C column, int largest) {
        String digits = raw(column);
        if (digits.matches("\\d{1,4}") && Integer.parseInt(digits) <= largest) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        fault(column, digits.isEmpty() ? "missing" : "number", largest);
        return OptionalInt.empty();
    }

    Optional<TredeCode> trede(C column) {
        Optional<TredeCode> trede = TredeCode.read(raw(column));
        if (trede.isEmpty()) {
            fault(column, raw(column).isEmpty() ? "missing" : "trede");
        }
        return trede;
    }

    void fault(C column, String key, Object... parameters) {
        faults.add(row, column.key(), key, parameters);
    }

    int row() {
        return row;
    }
}
