package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.report.Audience;
import nl.maatstaf.publication.report.ShortReports;
import nl.maatstaf.publication.web.PublicFile;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.paper.PaperFormat;

/** What can be taken along: the short reports, the figures of each quarter, and paper. */
final class Downloads extends Section {

    Downloads(Words words, List<Release> released) {
        addClassName("downloads");
        String study = words.protocol().study().name();
        var figures = new UnorderedList();
        figures.addClassName("quarter-files");
        released.reversed().forEach(release -> figures.add(new ListItem(file(words.quarter(release.quarter()),
                PublicFile.release(study, release.quarter())))));
        figures.add(new ListItem(file(words.say("dashboard.codebook"), PublicFile.codebook(study))));
        var print = new NativeButton(words.say("dashboard.print"), click -> getElement().executeJs("window.print()"));
        print.addClassName("plain-button");
        var reports = new UnorderedList();
        for (Audience audience : Audience.values()) {
            var line = new ListItem(words.say("short." + audience.key()) + " ");
            for (PaperFormat format : PaperFormat.values()) {
                line.add(file(words.say("short.format." + format.ending()), PublicFile.report(new ShortReports.Asked(study, audience,
                        released.getLast().quarter(), words.language(), format))), new Span(" "));
            }
            reports.add(line);
        }
        add(new H2(words.say("dashboard.take")), new Div(print), reports,
                new Paragraph(words.say("dashboard.open-data")), figures);
    }

    private static Anchor file(String name, String address) {
        var link = new Anchor(address, name);
        link.setRouterIgnore(true);
        return link;
    }
}
