package nl.maatstaf.fieldwork.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.fieldwork.FrameMember;
import nl.maatstaf.fieldwork.intake.sheet.Faults;
import nl.maatstaf.fieldwork.intake.sheet.Limits;
import nl.maatstaf.fieldwork.intake.sheet.SheetFile;
import nl.maatstaf.study.Sex;
import nl.maatstaf.study.TredeCode;

/** Looks through a file with a frame, without putting anything anywhere. */
final class FrameCheck {

    private static final int NAMES_SHOWN = 5;
    private static final int OLDEST_YEARS = 120;
    private static final int MOST_MONTHS = 900;
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d_][^\\s@,;<>()\"]*@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");
    /** A plus is legal here and nowhere else, and only before digits: no spreadsheet finds anything to run in it. */
    private static final Pattern PHONE = Pattern.compile("(\\+ ?)?\\(?\\d[\\d ()./-]{4,24}");
    private static final Pattern POSTCODE = Pattern.compile("(\\d{4}) ?([A-Za-z]{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})(?:[-/]\\d{1,2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/](\\d{4})");

    private final FrameRules rules;
    private final Faults faults = new Faults();
    private final Map<String, Integer> rowByNumber = new HashMap<>();
    private final List<FrameMember> members = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final List<String> accented = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private Optional<Heads<FrameColumn>> heads = Optional.empty();
    private boolean headsSeen;
    private int read;
    private int writtenInDutch;

    private FrameCheck(FrameRules rules) {
        this.rules = rules;
    }

    /** What a file turns out to be. */
    static FrameFile of(byte[] file, FrameRules rules, Limits limits) {
        var check = new FrameCheck(rules);
        SheetFile.read(file, limits, check::row, check.faults);
        return check.result();
    }

    private FrameFile result() {
        if (faults.count() == 0 && read == 0) {
            faults.add(headsSeen ? "heads-only" : "empty");
        }
        if (faults.count() > 0) {
            return new FrameFile.Refused(faults.shown(), faults.count());
        }
        return new FrameFile.Sound(new FrameCounts(read, members.size(), leftOut, writtenInDutch),
                Stream.concat(accented.stream(), plain.stream()).limit(NAMES_SHOWN).toList(), members);
    }

    private void row(int number, List<String> cells) {
        if (!headsSeen) {
            headsSeen = true;
            heads = Heads.read(number, cells, rules.columns(), faults);
        } else {
            heads.ifPresent(known -> person(number, known, cells));
        }
    }

    private void person(int number, Heads<FrameColumn> known, List<String> line) {
        read++;
        if (!known.fits(line)) {
            faults.add(number, "", "more-cells");
            return;
        }
        int before = faults.count();
        var cells = new Cells<>(number, known, line, faults);
        String clientNumber = clientNumber(cells);
        String name = cells.text(FrameColumn.NAME);
        Address address = new Address(cells.text(FrameColumn.ADDRESS), postcode(cells.text(FrameColumn.POSTCODE)),
                cells.text(FrameColumn.TOWN));
        Optional<String> phone = cells.shaped(FrameColumn.PHONE, PHONE, "phone");
        Optional<String> email = cells.shaped(FrameColumn.EMAIL, EMAIL, "email");
        Optional<YearMonth> born = born(cells);
        Optional<TredeCode> trede = cells.trede(FrameColumn.TREDE);
        Optional<Boolean> partTime = cells.yesOrNo(FrameColumn.PART_TIME);
        OptionalInt months = cells.number(FrameColumn.MONTHS, MOST_MONTHS);
        Optional<Sex> sex = known.has(FrameColumn.SEX) ? cells.sex(FrameColumn.SEX) : Optional.empty();
        show(name);
        if (faults.count() > before || born.isEmpty() || trede.isEmpty() || partTime.isEmpty() || months.isEmpty()) {
            return;
        }
        Optional<LeftOut> reason = rules.leavesOut(born.get(), trede.get(), partTime.get(), months.getAsInt());
        if (reason.isPresent()) {
            leftOut.merge(reason.get(), 1, Integer::sum);
        } else {
            members.add(new FrameMember(clientNumber, rules.cohort().name(), name, address, phone, email,
                    language(cells.raw(FrameColumn.LANGUAGE)), born.get(), trede.get(), partTime.get(),
                    rules.traits(born.get(), sex)));
        }
    }

    private String clientNumber(Cells<FrameColumn> cells) {
        String number = cells.text(FrameColumn.CLIENT_NUMBER);
        Integer first = number.isEmpty() ? null : rowByNumber.putIfAbsent(number.toLowerCase(Locale.ROOT), cells.row());
        if (first != null) {
            cells.fault(FrameColumn.CLIENT_NUMBER, "twice", first, cells.row());
        }
        return number;
    }

    private Optional<YearMonth> born(Cells<FrameColumn> cells) {
        String text = cells.raw(FrameColumn.BIRTH_MONTH);
        Optional<YearMonth> born = month(text);
        Optional<String> wrong = text.isEmpty() ? Optional.of("missing")
                : born.isEmpty() ? Optional.of("month")
                : born.get().isAfter(rules.today()) ? Optional.of("future")
                : born.get().isBefore(rules.today().minusYears(OLDEST_YEARS)) ? Optional.of("too-old") : Optional.empty();
        wrong.ifPresent(key -> cells.fault(FrameColumn.BIRTH_MONTH, key));
        return wrong.isPresent() ? Optional.empty() : born;
    }

    private static Optional<YearMonth> month(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        try {
            return yearFirst.matches() ? Optional.of(yearMonth(yearFirst.group(1), yearFirst.group(2)))
                    : monthFirst.matches() ? Optional.of(yearMonth(monthFirst.group(2), monthFirst.group(1)))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static YearMonth yearMonth(String year, String month) {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    }

    private static String postcode(String text) {
        Matcher dutch = POSTCODE.matcher(text);
        return dutch.matches() ? dutch.group(1) + " " + dutch.group(2).toUpperCase(Locale.ROOT) : text;
    }

    private String language(String said) {
        Optional<String> language = rules.language(said);
        if (language.isEmpty() && !said.isEmpty()) {
            writtenInDutch++;
        }
        return language.orElse("nl");
    }

    private void show(String name) {
        boolean hasAccent = !Normalizer.isNormalized(name, Normalizer.Form.NFD) || name.chars().anyMatch(sign -> sign > 127);
        List<String> those = hasAccent ? accented : plain;
        if (!name.isEmpty() && those.size() < NAMES_SHOWN) {
            those.add(name);
        }
    }
}
