package nl.maatstaf.fieldwork.figures.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.figures.Tallies;
import nl.maatstaf.fieldwork.figures.Tally;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** How far fieldwork is, by stratum and blind to the arms, as it was at the last moment at which was counted. */
@Behind(Door.FIELDWORK)
@Route(value = "veldwerk/voortgang", layout = StaffFrame.class)
@RolesAllowed(Role.IS_FIELDWORK)
class MonitorView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Tallies tallies;

    MonitorView(Surveys surveys, Tallies tallies) {
        this.surveys = surveys;
        this.tallies = tallies;
        addClassNames("workspace", "monitor");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("monitor.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        add(new H1(getTranslation("monitor.title")), new Paragraph(getTranslation("monitor.what")));
        surveys.protocols().values().forEach(this::show);
        add(new Paragraph(getTranslation("rates.how")));
    }

    private void show(Protocol protocol) {
        Map<String, List<Tally>> byCohort = tallies.of(protocol.study().name()).stream()
                .collect(Collectors.groupingBy(Tally::cohort, TreeMap::new, Collectors.toList()));
        if (byCohort.isEmpty()) {
            var nothing = new Div(new Paragraph(getTranslation("monitor.nothing")));
            nothing.addClassName("notice");
            add(new Section(new H2(protocol.title().in(getLocale().getLanguage())), nothing));
        }
        byCohort.forEach((cohort, taken) -> {
            Tally last = taken.getLast();
            add(new Section(new H2(getTranslation("monitor.cohort", cohort)),
                    new Paragraph(getTranslation("monitor.moment", Integer.toString(last.wave()),
                            getTranslation(last.moment().key()), Days.written(last.takenOn(), getLocale()))),
                    new StrataChart(last), new StrataTable(last)), new WaveRates(cohort, taken));
        });
    }
}
