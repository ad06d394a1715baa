package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.Course;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.Releases;
import nl.maatstaf.publication.wording.Caveats;
import nl.maatstaf.publication.wording.CourseWords;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.DashboardFrame;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * The public page: what was asked, of how many, and how it goes in both arms; and what must always be said with that. Looks
 * up, never computes.
 */
@Behind(Door.DASHBOARD)
@Route(value = "gemeente", layout = DashboardFrame.class)
@AnonymousAllowed
class DashboardView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Releases releases;
    private final I18NProvider texts;
    private Chosen chosen = Chosen.NOTHING;

    DashboardView(Surveys surveys, Releases releases, I18NProvider texts) {
        this.surveys = surveys;
        this.releases = releases;
        this.texts = texts;
        addClassName("story-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        chosen = Chosen.of(entering.getLocation().getQueryParameters());
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        surveys.protocols().values().stream().filter(protocol -> protocol.release().isPresent())
                .forEach(protocol -> show(protocol, protocol.release().orElseThrow()));
    }

    private void show(Protocol protocol, ReleaseCube cube) {
        var words = new Words(texts, getLocale(), protocol);
        List<Release> released = releases.of(protocol.study().name());
        Map<String, String> group = chosen.group(cube);
        add(new H1(words.title()));
        if (released.isEmpty()) {
            add(standfirst(getTranslation("dashboard.nothing")), caveats(words, released));
            return;
        }
        List<Course> courses = cube.questions().stream().map(question -> Course.of(released, question, group)).toList();
        add(standfirst(new CourseWords(words, courses.getFirst()).sentence()), new GroupLinks(words, cube, group),
                glance(words, courses), new Participation(words, released.getLast()));
        courses.forEach(course -> add(new CourseSection(new CourseWords(words, course))));
        add(caveats(words, released), new Downloads(words, released));
    }

    private static FigureTable glance(Words words, List<Course> courses) {
        FigureTable table = CourseSection.shown(CourseWords.glance(words, courses));
        table.addClassName("glance");
        return table;
    }

    private static Paragraph standfirst(String sentence) {
        var standfirst = new Paragraph(sentence);
        standfirst.addClassName("standfirst");
        return standfirst;
    }

    private Div caveats(Words words, List<Release> released) {
        var caveats = new UnorderedList();
        caveats.addClassName("caveats");
        Stream.of(List.of(words.say("dashboard.interim")), Caveats.of(words, released), Caveats.ofProtection(words)).flatMap(List::stream)
                .forEach(caveat -> caveats.add(new ListItem(caveat)));
        var part = new Div(new H2(words.say("dashboard.know")), caveats, new RouterLink(words.say("promise.link"), PromiseView.class));
        part.addClassName("know");
        return part;
    }
}
