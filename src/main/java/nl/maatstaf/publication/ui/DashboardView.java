package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.publication.PublishedMean;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.Releases;
import nl.maatstaf.shell.DashboardFrame;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;

/** The public page: a sentence, a picture, a table, and what must always be said with them. Looks up, never computes. */
@Behind(Door.DASHBOARD)
@Route(value = "gemeente", layout = DashboardFrame.class)
@AnonymousAllowed
class DashboardView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Releases releases;

    DashboardView(Surveys surveys, Releases releases) {
        this.surveys = surveys;
        this.releases = releases;
        addClassName("story-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        surveys.protocols().values().forEach(this::show);
    }

    private void show(Protocol protocol) {
        String language = getLocale().getLanguage();
        List<Release> released = releases.of(protocol.study().name());
        var standfirst = new Paragraph(released.stream().filter(release -> !release.lifeRating().isEmpty())
                .reduce((earlier, later) -> later).map(this::sentence)
                .orElseGet(() -> getTranslation("dashboard.nothing")));
        standfirst.addClassName("standfirst");
        var caveats = new UnorderedList();
        caveats.addClassName("caveats");
        // Of all releases together: what was said once stays said.
        released.stream().flatMap(release -> release.facts().stream()).distinct().sorted().forEach(fact ->
                caveats.add(new ListItem(getTranslation("fact." + fact.code()))));
        protocol.caveats().forEach(caveat -> caveats.add(new ListItem(caveat.in(language))));
        caveats.add(new ListItem(getTranslation("dashboard.plain")));
        caveats.add(new ListItem(getTranslation("dashboard.protection")));
        add(new H1(protocol.title().in(language)), standfirst, new PublishedFigures(released),
                new H2(getTranslation("dashboard.know")), caveats);
    }

    private String sentence(Release release) {
        Map<Arm, PublishedMean> means = release.lifeRating();
        return getTranslation("dashboard.sentence",
                getTranslation("quarter.long", release.quarter().number(), Integer.toString(release.quarter().year())),
                mark(means, Arm.REGULAR), mark(means, Arm.TAILORED));
    }

    private String mark(Map<Arm, PublishedMean> means, Arm arm) {
        PublishedMean mean = means.get(arm);
        return mean == null ? "" : Numbers.format(mean.mean().doubleValue(), 1, getLocale());
    }
}
