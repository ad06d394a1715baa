package nl.maatstaf.fieldwork.draw.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import nl.maatstaf.fieldwork.draw.Allocations;
import nl.maatstaf.fieldwork.draw.ArmFile;
import nl.maatstaf.fieldwork.draw.ArmLists;
import nl.maatstaf.fieldwork.draw.DrawOverview;
import nl.maatstaf.fieldwork.draw.EarlyReason;
import nl.maatstaf.fieldwork.draw.RefusedException;
import nl.maatstaf.fieldwork.draw.Retention;
import nl.maatstaf.fieldwork.draw.Samples;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.SampleDesign;

/** Where a cohort goes from a frame to arms and a sample; whoever works here sees neither an arm nor a name. */
@Behind(Door.FIELDWORK)
@Route(value = "veldwerk/trekking", layout = StaffFrame.class)
@RolesAllowed(Role.IS_FIELDWORK)
class DrawView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final DrawOverview overview;
    private final Allocations allocations;
    private final Samples samples;
    private final ArmLists armLists;
    private final Retention retention;
    private final SecureRandom random = new SecureRandom();
    private final Div outcome = new Div();
    private final Div cohorts = new Div();

    DrawView(Surveys surveys, DrawOverview overview, Allocations allocations, Samples samples, ArmLists armLists,
            Retention retention) {
        this.surveys = surveys;
        this.overview = overview;
        this.allocations = allocations;
        this.samples = samples;
        this.armLists = armLists;
        this.retention = retention;
        addClassName("workspace");
        cohorts.addClassName("workspace");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("draw.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        outcome.removeAll();
        add(new H1(getTranslation("draw.title")), new Paragraph(getTranslation("draw.what")), outcome, cohorts);
        show();
    }

    private void show() {
        cohorts.removeAll();
        surveys.protocols().forEach((study, protocol) -> overview.of(study).forEach(cohort ->
                cohorts.add(new CohortSection(cohort, protocol.title().in(getLocale().getLanguage()),
                        actions(study, cohort.cohort())))));
    }

    private CohortSection.Actions actions(String study, String cohort) {
        return new CohortSection.Actions() {
            @Override
            public void allocate() {
                run("draw.done.allocated", cohort, () -> allocations.byBlocks(study, cohort, random));
            }

            @Override
            public void allocateByList(String file) {
                run("draw.done.listed", cohort, () -> allocations.byList(study, cohort, ArmFile.read(file)));
            }

            @Override
            public void verify() {
                say("draw.verdict." + allocations.verify(study, cohort).key(), cohort, false);
            }

            @Override
            public void draw(SampleDesign design) {
                run("draw.done.drawn", cohort, () -> samples.draw(study, cohort, design, random));
            }

            @Override
            public void release() {
                run("draw.done.released", cohort, () -> armLists.release(study, cohort));
            }

            @Override
            public void releaseEarly(EarlyReason reason) {
                run("draw.done.released", cohort, () -> armLists.releaseEarly(study, cohort, reason));
            }

            @Override
            public void deleteNeverSampled() {
                run("draw.done.deleted", cohort, () -> retention.deleteNeverSampled(study, cohort));
            }
        };
    }

    private void run(String done, String cohort, Runnable action) {
        try {
            action.run();
            say(done, cohort, false);
        } catch (RefusedException e) {
            say("draw.refused." + e.refusal().key(), cohort, true);
        }
        show();
    }

    private void say(String key, String cohort, boolean refused) {
        var notice = new Paragraph(getTranslation(key, cohort));
        notice.addClassName("notice");
        if (refused) {
            notice.addClassName("warn");
            notice.getElement().setAttribute("role", "alert");
        }
        outcome.removeAll();
        outcome.add(notice);
    }
}
