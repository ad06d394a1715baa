package nl.maatstaf.analysis.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import nl.maatstaf.analysis.export.Exports;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Where an evaluator makes a file for research elsewhere, and sees which were made. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek/uitvoer", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class ExportView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Exports exports;
    private final UnderWay underWay;

    ExportView(Surveys surveys, Exports exports, UnderWay underWay) {
        this.surveys = surveys;
        this.exports = exports;
        this.underWay = underWay;
        addClassNames("workspace", "exports");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        var lead = new Paragraph(getTranslation("export.what"));
        lead.addClassName("headline");
        add(new H1(getTranslation("export.title")), lead);
        surveys.protocols().forEach((study, protocol) -> add(of(study, protocol.title().in(getLocale().getLanguage()))));
    }

    private Div of(String study, String title) {
        var earlier = new Div(new EarlierExports(exports.earlier(study)));
        Exports.Standing standing = exports.standing(study);
        var part = new Div();
        part.addClassName("workspace");
        if (standing.snapshot().isEmpty()) {
            var nothing = new Paragraph(getTranslation("export.no-snapshot"));
            nothing.addClassName("notice");
            part.add(new Section(new H2(title), nothing), earlier);
            return part;
        }
        var made = new Section(new H2(title),
                new Paragraph(getTranslation("export.snapshot", standing.snapshot().getAsInt())));
        made.add(new ExportMaking(exports, study, standing.withArm(), underWay, () -> {
            earlier.removeAll();
            earlier.add(new EarlierExports(exports.earlier(study)));
        }));
        part.add(made, content(), earlier);
        return part;
    }

    private Section content() {
        var list = new UnorderedList();
        list.addClassName("caveats");
        Stream.of("tables", "formats", "pseudonyms", "dates", "free", "small", "missing")
                .forEach(what -> list.add(new ListItem(getTranslation("export.content." + what))));
        return new Section(new H2(getTranslation("export.content.heading")), list);
    }
}
