package nl.maatstaf.analysis.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.maatstaf.analysis.quality.DataQuality;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** How good the data are, before anybody looks at what they say: all arms together, at any time. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek/kwaliteit", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class QualityView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final DataQuality quality;

    QualityView(Surveys surveys, DataQuality quality) {
        this.surveys = surveys;
        this.quality = quality;
        addClassNames("workspace", "quality");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quality.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        add(new H1(getTranslation("quality.title")), new Paragraph(getTranslation("quality.what")));
        surveys.protocols().values().forEach(this::show);
    }

    private void show(Protocol protocol) {
        add(new H2(protocol.title().in(getLocale().getLanguage())));
        quality.of(protocol.study().name()).ifPresentOrElse(found -> show(found, protocol), () -> {
            var nothing = new Div(new Paragraph(getTranslation("quality.nothing")));
            nothing.addClassName("notice");
            add(nothing);
        });
    }

    private void show(Quality found, Protocol protocol) {
        add(new Paragraph(getTranslation("quality.snapshot", Integer.toString(found.snapshot()),
                Days.written(found.closedOn(), getLocale()))));
        if (found.otherVersions() > 0) {
            add(new Paragraph(getTranslation("quality.other-versions", found.otherVersions())));
        }
        add(new TurnoutSection(found, protocol), new SpeedSection(found), new StraightSection(found, protocol),
                new ItemsSection(found, protocol), new ScalesSection(found, protocol));
    }
}
