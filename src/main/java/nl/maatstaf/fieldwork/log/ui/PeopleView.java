package nl.maatstaf.fieldwork.log.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.fieldwork.log.People;
import nl.maatstaf.fieldwork.log.PersonRow;
import nl.maatstaf.fieldwork.log.Whom;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * Everybody in the frame, to find who is on the phone. What was typed stands in no address, because a name in an address
 * would be kept by the browser and by every proxy; it stays with the open page instead.
 */
@Behind(Door.FIELDWORK)
@Route(value = PeopleView.ADDRESS, layout = StaffFrame.class)
@RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
class PeopleView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    static final String ADDRESS = "veldwerk/mensen";

    private final People people;
    private final Input typed = new Input();
    private final Div found = new Div();
    private Search search;

    /** Where somebody was, to come back to. */
    private record Search(String typed, Whom whom, int page) {}

    PeopleView(People people) {
        this.people = people;
        this.search = Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), Search.class)).orElse(new Search("", Whom.INVITED, 0));
        addClassNames("workspace", "people");
        typed.setId("people-search");
        typed.setType("search");
        typed.getElement().setAttribute("name", "people-search").setAttribute("autocomplete", "off");
        typed.setValue(search.typed());
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.addValueChangeListener(change -> go(new Search(change.getValue(), search.whom(), 0)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        var label = new NativeLabel(getTranslation("people.search"));
        label.setFor("people-search");
        var field = new Div(label, typed);
        field.addClassName("field");
        add(new H1(getTranslation("people.title")), field, new Choice<>(getTranslation("people.whom"), Whom.values(),
                search.whom(), one -> getTranslation(one.key()), whom -> go(new Search(search.typed(), whom, 0))), found);
        show();
    }

    private void go(Search to) {
        search = to;
        ComponentUtil.setData(UI.getCurrent(), Search.class, to);
        show();
    }

    private void show() {
        People.Page page = people.find(search.typed(), search.whom(), search.page());
        found.removeAll();
        found.add(count(page));
        if (!page.rows().isEmpty()) {
            found.add(table(page.rows()), pages(page.found()));
        }
    }

    private Paragraph count(People.Page page) {
        int first = search.page() * People.ON_A_PAGE + 1;
        Paragraph count;
        if (page.found() > 0) {
            count = new Paragraph(getTranslation("people.found", page.found(), first, first + page.rows().size() - 1));
        } else {
            count = new Paragraph(getTranslation(search.typed().isBlank() ? "people.none-yet" : "people.nobody"));
            count.addClassName("notice");
        }
        count.getElement().setAttribute("role", "status");
        return count;
    }

    private FigureTable table(List<PersonRow> rows) {
        var table = new FigureTable(getTranslation("people.caption"), List.of(getTranslation("people.name"),
                getTranslation("people.number"), getTranslation("people.town"), getTranslation("people.cohort"),
                getTranslation("people.last")));
        rows.forEach(row -> table.row(name(row), List.of(row.clientNumber(), row.town(), row.cohort(), last(row))));
        return table;
    }

    private static Component name(PersonRow row) {
        return row.invited() ? new Anchor(ADDRESS + "/" + row.id(), row.name()) : new Span(row.name());
    }

    private String last(PersonRow row) {
        if (!row.invited()) {
            return getTranslation("people.not-invited");
        }
        return row.last().map(last -> Days.brief(last.day(), getLocale()) + " · " + getTranslation(last.outcome().key()))
                .orElseGet(() -> getTranslation("people.nothing-yet"));
    }

    private Div pages(int count) {
        var pages = new Div();
        pages.addClassName("log-pages");
        if (search.page() > 0) {
            pages.add(turn("people.before", search.page() - 1));
        }
        if ((search.page() + 1) * People.ON_A_PAGE < count) {
            pages.add(turn("people.after", search.page() + 1));
        }
        return pages;
    }

    private NativeButton turn(String key, int page) {
        var button = new NativeButton(getTranslation(key), click -> {
            go(new Search(search.typed(), search.whom(), page));
            found.scrollIntoView();
        });
        button.addClassName("plain-button");
        return button;
    }
}
