package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.publication.promise.Attack;
import nl.maatstaf.publication.promise.Grant;
import nl.maatstaf.shell.DashboardFrame;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** What participants are promised, for everybody: who can read what, and how that was tried. */
@Behind(Door.DASHBOARD)
@Route(value = "belofte", layout = DashboardFrame.class)
@AnonymousAllowed
class PromiseView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final List<String> READERS = List.of("municipality", "fieldwork", "interviewer", "evaluator", "editor", "administrator",
            "operator", "yourself");
    private static final List<String> STORES = List.of("staff", "contact", "response", "story", "release");

    PromiseView() {
        addClassName("story-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promise.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        var lead = new Paragraph(getTranslation("promise.lead"));
        lead.addClassName("standfirst");
        add(new H1(getTranslation("promise.title")), lead, readers(), stores(), attack(), grants(),
                new RouterLink(getTranslation("promise.to-figures"), DashboardView.class));
    }

    private FigureTable readers() {
        var table = new FigureTable(getTranslation("promise.readers"), Stream.of("who", "reads", "never")
                .map(head -> getTranslation("promise." + head)).toList());
        READERS.forEach(reader -> table.row(getTranslation("promise." + reader), List.of(
                getTranslation("promise." + reader + ".reads"), getTranslation("promise." + reader + ".never"))));
        table.addClassName("words");
        return table;
    }

    private Section stores() {
        var list = new UnorderedList();
        STORES.forEach(store -> list.add(new ListItem(getTranslation("promise.store." + store))));
        return new Section(new H2(getTranslation("promise.stores")), new Paragraph(getTranslation("promise.stores.what")), list);
    }

    private Section attack() {
        Attack attack = Attack.last();
        return new Section(new H2(getTranslation("promise.tried")), new Paragraph(getTranslation("promise.tried.how")),
                new Paragraph(getTranslation("promise.tried.result", Days.written(attack.on(), getLocale()), attack.municipalities(),
                        Numbers.format(attack.hidden(), 0, getLocale()), attack.exact(), attack.tighter(), attack.narrowest())),
                new Paragraph(getTranslation("promise.tried.simulated")));
    }

    private Section grants() {
        var section = new Section(new H2(getTranslation("promise.grants")), new Paragraph(getTranslation("promise.grants.what")));
        STORES.forEach(store -> {
            var table = new FigureTable(getTranslation("promise.store." + store), Stream.of("role", "table", "privileges")
                    .map(head -> getTranslation("promise.grants." + head)).toList());
            Grant.all().stream().filter(grant -> grant.store().equals(store))
                    .forEach(grant -> table.row(grant.role(), List.of(grant.table(), grant.privileges())));
            table.addClassName("words");
            section.add(new NativeDetails(getTranslation("promise.grants.of", store), table));
        });
        return section;
    }
}
