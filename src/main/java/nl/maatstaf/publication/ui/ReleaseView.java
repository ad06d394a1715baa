package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.Releases;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;

/** Where an evaluator sees what would be published of a closed quarter, and publishes it. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek/vrijgeven", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class ReleaseView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Publication publication;
    private final Releases releases;

    ReleaseView(Surveys surveys, Publication publication, Releases releases) {
        this.surveys = surveys;
        this.publication = publication;
        this.releases = releases;
        addClassName("workspace");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("release.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("release.heading")), new Paragraph(getTranslation("release.rules")));
        surveys.protocols().keySet().forEach(study -> {
            List<Quarter> releasable = publication.releasable(study);
            releasable.forEach(quarter -> add(preview(study, quarter)));
            if (releasable.isEmpty()) {
                add(new Paragraph(getTranslation("release.nothing")));
            }
            releases.of(study).reversed().forEach(release -> add(new Paragraph(getTranslation(
                    "release.released", name(release.quarter())))));
        });
    }

    private Section preview(String study, Quarter quarter) {
        Release preview = publication.preview(study, quarter);
        if (preview.lifeRating().isEmpty()) {
            return new Section(new H2(getTranslation("release.preview", name(quarter))),
                    new Paragraph(getTranslation("release.too-few")));
        }
        var button = new NativeButton(getTranslation("release.do", name(quarter)), click -> new Confirmation(
                getTranslation("release.do", name(quarter)), getTranslation("release.for-good"),
                getTranslation("release.yes"), () -> {
                    publication.release(study, quarter);
                    show();
                }).open());
        button.addClassName("main-button");
        return new Section(new H2(getTranslation("release.preview", name(quarter))),
                new PublishedFigures(List.of(preview)), new Div(button));
    }

    private String name(Quarter quarter) {
        return getTranslation("quarter.long", quarter.number(), Integer.toString(quarter.year()));
    }
}
