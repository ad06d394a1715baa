package nl.maatstaf.analysis.report.ui;

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
import nl.maatstaf.analysis.report.ReportStanding;
import nl.maatstaf.analysis.report.ResearchReports;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Where an evaluator makes the research report of a study, in either language, to read on a screen or to print. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek/rapport", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class ReportView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final ResearchReports reports;
    private final UnderWay underWay;

    ReportView(Surveys surveys, ResearchReports reports, UnderWay underWay) {
        this.surveys = surveys;
        this.reports = reports;
        this.underWay = underWay;
        addClassNames("workspace", "reports");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.page.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        var lead = new Paragraph(getTranslation("report.page.what"));
        lead.addClassName("headline");
        add(new H1(getTranslation("report.page.title")), lead);
        surveys.protocols().forEach((study, protocol) -> add(of(study, protocol.title().in(getLocale().getLanguage()))));
    }

    private Section of(String study, String title) {
        var section = new Section(new H2(title));
        ReportStanding standing = reports.standing(study);
        if (standing == ReportStanding.READY) {
            section.add(new ReportMaking(reports, study, underWay));
        } else {
            var notice = new Paragraph(getTranslation("report.page." + standing.code()));
            notice.addClassName("notice");
            section.add(notice);
        }
        return section;
    }
}
