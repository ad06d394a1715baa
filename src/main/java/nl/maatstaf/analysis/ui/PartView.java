package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.exhibit.Exhibit;
import nl.maatstaf.analysis.exhibit.Exhibits;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** One part of the results of a study. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek/resultaten/:study/:part", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class PartView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Evaluation evaluation;
    private final PlanLock planLock;
    private final I18NProvider texts;
    private Part part = Part.PRIMARY;
    private String study = "";

    PartView(Surveys surveys, Evaluation evaluation, PlanLock planLock, I18NProvider texts) {
        this.surveys = surveys;
        this.evaluation = evaluation;
        this.planLock = planLock;
        this.texts = texts;
        addClassNames("workspace", "results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        study = event.getRouteParameters().get("study").filter(name -> surveys.protocol(name).isPresent())
                .orElseThrow(NotFoundException::new);
        part = event.getRouteParameters().get("part").flatMap(Part::of).orElseThrow(NotFoundException::new);
        // Whoever comes here anew is shown it once it is attached, in their language.
        if (isAttached()) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("part." + part.code());
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        Protocol protocol = surveys.protocol(study).orElseThrow();
        add(new PartLinks(study, part), new H1(getTranslation("part." + part.code())));
        PlanLock.Status plan = planLock.status(study);
        if (!plan.locked()) {
            add(notice("results.not-locked"));
            return;
        }
        evaluation.latest(study).ifPresentOrElse(run -> {
            if (!run.obeys(plan)) {
                add(notice("run.other-plan"));
                return;
            }
            add(new Paragraph(getTranslation("run.shown", run.number(), run.results().provenance().snapshot())));
            List<Exhibit> exhibits = Exhibits.of(run.results(), new Wording(texts, getLocale(), protocol), part);
            exhibits.forEach(exhibit -> add(new ExhibitSection(exhibit)));
            if (exhibits.isEmpty()) {
                add(notice("part.nothing"));
            }
        }, () -> add(notice("run.not-yet")));
    }

    private Div notice(String key) {
        var notice = new Div(getTranslation(key));
        notice.addClassNames("notice");
        return notice;
    }
}
