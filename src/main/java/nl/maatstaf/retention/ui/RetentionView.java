package nl.maatstaf.retention.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.retention.NotYetException;
import nl.maatstaf.retention.RetentionCalendar;
import nl.maatstaf.retention.Term;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.BehindStaffedDoors;

/** The retention calendar: what has to go when, what two people have deleted, and what is left of it. */
@BehindStaffedDoors
@Route(value = "onderzoek/bewaren", layout = StaffFrame.class)
@RolesAllowed(Role.IS_ADMINISTRATOR)
class RetentionView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final RetentionCalendar calendar;
    private final Surveys surveys;

    RetentionView(RetentionCalendar calendar, Surveys surveys) {
        this.calendar = calendar;
        this.surveys = surveys;
        addClassNames("workspace", "retention");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("retention.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        List<Term> terms = calendar.terms();
        long due = terms.stream().filter(term -> term.isDue(calendar.today())).count();
        var lead = new Paragraph(getTranslation(due == 0 ? "retention.none-due" : due == 1 ? "retention.one-due" : "retention.some-due", due));
        lead.addClassName("headline");
        add(new H1(getTranslation("retention.heading")), lead, new Paragraph(getTranslation("retention.rules")));
        terms.stream().collect(Collectors.groupingBy(Term::study, LinkedHashMap::new, Collectors.toList())).forEach((study, ofStudy) -> {
            add(new H2(surveys.protocol(study).orElseThrow().title().in(getLocale().getLanguage())));
            ofStudy.forEach(term -> add(new TermSection(calendar, term, this::attempt)));
        });
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            show();
        } catch (NotYetException refused) {
            show();
            var notice = new Paragraph(getTranslation(refused.why().key()));
            notice.addClassNames("notice", "warn");
            notice.getElement().setAttribute("role", "alert");
            addComponentAtIndex(1, notice);
        }
    }
}
