package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Logbook;
import nl.maatstaf.staff.audit.Subject;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.WaveCalendar;

/** Lines of the log, each deed in words. */
final class LogbookTable extends Section {

    private static final int DIGITS_SHOWN = 12;

    LogbookTable(List<Logbook.Line> lines) {
        var table = new FigureTable(getTranslation("logbook.caption"), List.of(getTranslation("logbook.number"),
                getTranslation("logbook.when"), getTranslation("logbook.who"), getTranslation("logbook.did")));
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(getLocale()).withZone(WaveCalendar.ZONE);
        lines.forEach(line -> table.row(Long.toString(line.number()),
                List.of(when.format(line.at()), who(line), did(line))));
        add(table);
    }

    private String who(Logbook.Line line) {
        return switch (line.who()) {
            case ACCOUNT -> line.actor();
            case NOBODY -> getTranslation("logbook.who.nobody");
            case SYSTEM -> getTranslation("logbook.who.system");
        };
    }

    /** The text of each deed uses the subjects that it has, each by its place in {@link Subject.Name}. */
    private String did(Logbook.Line line) {
        return getTranslation("logbook.deed." + line.deed(), Arrays.stream(Subject.Name.values())
                .map(name -> Optional.ofNullable(line.subjects().get(name)).map(text -> words(name, text)).orElse(""))
                .toArray());
    }

    private String words(Subject.Name name, String text) {
        return switch (name) {
            case STUDY, COHORT, WAVE, ACCOUNT, SNAPSHOT, PURPOSE -> text;
            case QUARTER -> words(Quarter.parse(text));
            case FINGERPRINT -> Stream.of(text.split("-")).map(part -> part.substring(0, DIGITS_SHOWN))
                    .collect(Collectors.joining(" · "));
            case ROLES -> Stream.of(text.split(","))
                    .map(role -> getTranslation(Role.valueOf(role).key()))
                    .collect(Collectors.joining(", "));
            case DATA -> getTranslation("privacy.kept." + text);
            case PEOPLE -> text.startsWith("<") ? getTranslation("logbook.people.few") : text;
        };
    }

    private String words(Quarter quarter) {
        return getTranslation("quarter.long", quarter.number(), Integer.toString(quarter.year()));
    }
}
