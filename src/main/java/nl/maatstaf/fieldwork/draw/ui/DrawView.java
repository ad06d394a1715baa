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
import java.util.Optional;
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
    private final Div cohorts = new Div();
    private Optional<Said> said = Optional.empty();

    /** What came of the last press, to be said beside the cohort it was about. */
    private record Said(String study, String cohort, Paragraph notice) {}

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
    }

    @Override
    public String getPageTitle() {
        return getTranslation("draw.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        said = Optional.empty();
        add(new H1(getTranslation("draw.title")), new Paragraph(getTranslation("draw.what")), cohorts);
        show();
    }

    private void show() {
        cohorts.removeAll();
        surveys.protocols().forEach((study, protocol) -> overview.of(study).forEach(cohort ->
                cohorts.add(new CohortSection(cohort, protocol.title().in(getLocale().getLanguage()),
                        said.filter(last -> last.study().equals(study) && last.cohort().equals(cohort.cohort()))
                                .map(Said::notice),
                        actions(study, cohort.cohort())))));
    }

    private CohortSection.Actions actions(String study, String cohort) {
        return new CohortSection.Actions() {
            @Override
            public void allocate() {
                run("draw.done.allocated", study, cohort, () -> allocations.byBlocks(study, cohort, random));
            }

            @Override
            public void allocateByList(String file) {
                run("draw.done.listed", study, cohort, () -> allocations.byList(study, cohort, ArmFile.read(file)));
            }

            @Override
            public void verify() {
                say("draw.verdict." + allocations.verify(study, cohort).key(), study, cohort, false);
                show();
            }

            @Override
            public void draw(SampleDesign design) {
                run("draw.done.drawn", study, cohort, () -> samples.draw(study, cohort, design, random));
            }

            @Override
            public void release() {
                run("draw.done.released", study, cohort, () -> armLists.release(study, cohort));
            }

            @Override
            public void releaseEarly(EarlyReason reason) {
                run("draw.done.released", study, cohort, () -> armLists.releaseEarly(study, cohort, reason));
            }

            @Override
            public void deleteNeverSampled() {
                run("draw.done.deleted", study, cohort, () -> retention.deleteNeverSampled(study, cohort));
            }
        };
    }

    private void run(String done, String study, String cohort, Runnable action) {
        try {
            action.run();
            say(done, study, cohort, false);
        } catch (RefusedException e) {
            say("draw.refused." + e.refusal().key(), study, cohort, true);
        }
        show();
    }

    private void say(String key, String study, String cohort, boolean refused) {
        var notice = new Paragraph(getTranslation(key, cohort));
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", refused ? "alert" : "status");
        if (refused) {
            notice.addClassName("warn");
        }
        said = Optional.of(new Said(study, cohort, notice));
    }
}
