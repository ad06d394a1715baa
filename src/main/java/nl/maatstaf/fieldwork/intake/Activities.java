package nl.maatstaf.fieldwork.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;

/**
 * The notation of pathway activities in one cell: {@code kind:2026-05-12}, several of them with {@code ;} or {@code |}
 * between. A day must lie in the quarter that the file is about, so that a corrected file replaces all of them.
 */
final class Activities {

    private static final Pattern ENTRY = Pattern.compile("([\\p{L} -]+?)\\s*[: ]\\s*(\\d{4})-(\\d{2})-(\\d{2})");

    private static final Map<String, ExposureKind> WORDS = words(Map.of(
            ExposureKind.TRAINING, Set.of("opleiding", "training", "cursus"),
            ExposureKind.WORK_EXPERIENCE, Set.of("werkervaringsplaats", "work-experience", "werkervaringsplek"),
            ExposureKind.TRIAL_PLACEMENT, Set.of("proefplaatsing", "trial-placement"),
            ExposureKind.WAGE_SUBSIDY, Set.of("loonkostensubsidie", "wage-subsidy"),
            ExposureKind.EMPLOYER_MEETING, Set.of("werkgeversgesprek", "employer-meeting"),
            ExposureKind.FUNDS, Set.of("vergoeding", "funds", "budget"),
            ExposureKind.VOLUNTEERING, Set.of("vrijwilligerswerk", "volunteering")));

    private Activities() {}

    /** What a cell says; nothing when it can't be read. */
    static Optional<Set<RegisterRow.Activity>> read(String cell, Quarter quarter) {
        var read = new HashSet<RegisterRow.Activity>();
        for (String part : cell.split("[;|\\n]", -1)) {
            if (!part.isBlank()) {
                Optional<RegisterRow.Activity> activity = one(part.strip(), quarter);
                if (activity.isEmpty()) {
                    return Optional.empty();
                }
                read.add(activity.get());
            }
        }
        return Optional.of(read);
    }

    private static Optional<RegisterRow.Activity> one(String entry, Quarter quarter) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)));
            return Optional.ofNullable(WORDS.get(matcher.group(1).toLowerCase(Locale.ROOT).replace(' ', '-')))
                    .filter(_ -> Quarter.of(day).equals(quarter))
                    .map(kind -> new RegisterRow.Activity(kind, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, ExposureKind> words(Map<ExposureKind, Set<String>> byKind) {
        var words = new HashMap<String, ExposureKind>();
        byKind.forEach((kind, names) -> names.forEach(name -> words.put(name, kind)));
        return Map.copyOf(words);
    }
}
