package nl.maatstaf.fieldwork.log.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.log.Attempt;
import nl.maatstaf.fieldwork.log.LogLine;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.FigureTable;

/** What was tried to reach somebody, slips included. */
final class LogTable extends Section {

    LogTable(List<LogLine> lines) {
        add(new H2(getTranslation("log.heading")));
        if (lines.isEmpty()) {
            var nothing = new Div(new Paragraph(getTranslation("log.nothing")));
            nothing.addClassName("notice");
            add(nothing);
            return;
        }
        var table = new FigureTable(getTranslation("log.caption"), List.of(getTranslation("log.when"),
                getTranslation("log.wave"), getTranslation("log.how"), getTranslation("log.what"), getTranslation("log.who")));
        lines.forEach(line -> table.row(when(line), List.of(Integer.toString(line.wave()),
                getTranslation(line.attempt().mode().key()), what(line), line.by())));
        add(table);
    }

    private Span when(LogLine line) {
        var when = new Span(Days.brief(line.attempt().day(), getLocale()) + ", "
                + getTranslation(line.attempt().part().key()));
        when.setClassName("undone", line.undone());
        return when;
    }

    private String what(LogLine line) {
        Attempt attempt = line.attempt();
        Stream<String> words = Stream.concat(Stream.of(getTranslation(attempt.outcome().key())),
                attempt.place().stream().map(place -> getTranslation(place.key())));
        String said = words.collect(Collectors.joining(" · "));
        return line.undone() ? getTranslation("log.undone", said) : said;
    }
}
