package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.maatstaf.analysis.Bundles;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.EvaluationRun;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.Waves;
import nl.maatstaf.analysis.exhibit.Exhibits;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Where evaluators begin: what is due, the primary outcome as it was last run, the other results, and the plan. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class ResultsView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Evaluation evaluation;
    private final PlanLock planLock;
    private final Waves waves;
    private final Bundles bundles;
    private final UnderWay underWay;
    private final I18NProvider texts;

    ResultsView(Surveys surveys, Evaluation evaluation, PlanLock planLock, Waves waves, Bundles bundles,
            UnderWay underWay, I18NProvider texts) {
        this.surveys = surveys;
        this.evaluation = evaluation;
        this.planLock = planLock;
        this.waves = waves;
        this.bundles = bundles;
        this.underWay = underWay;
        this.texts = texts;
        addClassNames("workspace", "results");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        surveys.protocols().values().forEach(protocol -> show(protocol));
    }

    private void show(Protocol protocol) {
        String study = protocol.study().name();
        PlanLock.Status plan = planLock.status(study);
        add(new H1(protocol.title().in(getLocale().getLanguage())),
                new DueWaves(waves.toClose(study), wave -> {
                    waves.close(study, wave.cohort(), wave.wave());
                    show();
                }));
        if (plan.locked()) {
            showRun(protocol, plan);
        } else {
            var notice = new Div(getTranslation("results.not-locked"));
            notice.addClassNames("notice", "warn");
            add(new Section(new H2(getTranslation("results.heading")), notice));
        }
        add(new PlanFacts(plan, getLocale().getLanguage(), () -> {
            planLock.sign(study);
            show();
        }));
    }

    private void showRun(Protocol protocol, PlanLock.Status plan) {
        var gave = new Div();
        gave.addClassName("workspace");
        add(new H2(getTranslation("results.heading")), new RunSection(evaluation, protocol.study().name(), plan, underWay,
                latest -> {
                    gave.removeAll();
                    latest.filter(run -> run.obeys(plan)).ifPresent(run -> show(run, protocol, gave));
                }), gave);
    }

    private void show(EvaluationRun run, Protocol protocol, Div place) {
        String study = protocol.study().name();
        Exhibits.of(run.results(), new Wording(texts, getLocale(), protocol), Part.PRIMARY)
                .forEach(exhibit -> place.add(new ExhibitSection(exhibit)));
        place.add(new PartLinks(study, null), new BundleSection(bundles, study, underWay));
    }
}
