package nl.maatstaf.analysis.ui;

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
import nl.maatstaf.analysis.Comparison;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.Waves;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** The evaluator's page: what is due, then the comparison of the arms, then what it rests on. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class ResultsView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Evaluation evaluation;
    private final PlanLock planLock;
    private final Waves waves;

    ResultsView(Surveys surveys, Evaluation evaluation, PlanLock planLock, Waves waves) {
        this.surveys = surveys;
        this.evaluation = evaluation;
        this.planLock = planLock;
        this.waves = waves;
        addClassName("workspace");
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
        String language = getLocale().getLanguage();
        PlanLock.Status plan = planLock.status(study);
        add(new H1(protocol.title().in(language)),
                new DueWaves(waves.toClose(study), wave -> {
                    waves.close(study, wave.cohort(), wave.wave());
                    show();
                }),
                comparison(evaluation.compare(study), protocol),
                new PlanFacts(plan, language, () -> {
                    planLock.sign(study);
                    show();
                }));
    }

    private Section comparison(Comparison comparison, Protocol protocol) {
        return switch (comparison) {
            case Comparison.NotLocked _ -> notice("results.not-locked");
            case Comparison.NotEstimable(String reason) -> {
                Section section = notice("results.not-estimable");
                section.add(new Paragraph(reason));
                yield section;
            }
            case Comparison.Compared compared -> new ComparedArms(compared, protocol);
        };
    }

    private Section notice(String key) {
        var notice = new Div(getTranslation(key));
        notice.addClassNames("notice", "warn");
        return new Section(new H2(getTranslation("results.heading")), notice);
    }
}
