package nl.maatstaf.fieldwork.log.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.maatstaf.fieldwork.log.Attempt;
import nl.maatstaf.fieldwork.log.ContactLog;
import nl.maatstaf.fieldwork.log.Logged;
import nl.maatstaf.fieldwork.log.Mode;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.fieldwork.log.People;
import nl.maatstaf.fieldwork.log.PersonCard;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** One person: how to reach them, what was tried, and putting down what was tried now. No arm, no code, no answer. */
@Behind(Door.FIELDWORK)
@Route(value = PeopleView.ADDRESS + "/:person", layout = StaffFrame.class)
@RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
class PersonView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final People people;
    private final ContactLog log;
    private final Div told = new Div();
    private Optional<PersonCard> card = Optional.empty();

    PersonView(People people, ContactLog log) {
        this.people = people;
        this.log = log;
        addClassNames("workspace", "person");
        told.getElement().setAttribute("role", "status");
    }

    /** Not the name: titles of pages are kept by the browser. */
    @Override
    public String getPageTitle() {
        return getTranslation("person.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        card = event.getRouteParameters().get("person").filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> people.card(Long.parseLong(id)));
        told.removeAll();
        if (isAttached()) {
            show();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        add(new Anchor(PeopleView.ADDRESS, getTranslation("person.back")));
        card.flatMap(person -> people.card(person.id())).ifPresentOrElse(this::show, () ->
                add(new H1(getTranslation("person.title")), notice("person.unknown", false)));
    }

    private void show(PersonCard person) {
        add(new H1(person.name()), new PersonFacts(person));
        if (!person.invited()) {
            add(notice("person.not-invited", false));
            return;
        }
        if (!log.mayBeWrittenTo(person.id())) {
            add(notice("person.no-letters", true));
        }
        add(told, new AttemptForm(log.now(Mode.PHONE, Outcome.VOICEMAIL, Optional.empty()),
                attempt -> put(person.id(), attempt)), new LogTable(log.of(person.id())));
    }

    private void put(long person, Attempt attempt) {
        told.removeAll();
        switch (log.add(person, attempt)) {
            case Logged.Line(long event) -> {
                var undo = new NativeButton(getTranslation("person.undo"), click -> undo(person, event));
                undo.addClassName("plain-button");
                told.add(new Span(getTranslation("person.put-down", getTranslation(attempt.outcome().key()),
                        getTranslation(attempt.mode().key()), Days.brief(attempt.day(), getLocale()))), undo);
                tell(false);
            }
            case Logged.Refused refused -> {
                told.add(new Span(getTranslation(refused.key())));
                tell(true);
            }
        }
        show();
    }

    private void undo(long person, long event) {
        told.removeAll();
        boolean undone = log.undo(person, event);
        told.add(new Span(getTranslation(undone ? "person.undone" : "person.too-late")));
        tell(!undone);
        show();
    }

    private void tell(boolean warn) {
        told.setClassName("notice told" + (warn ? " warn" : ""));
        told.scrollIntoView();
    }

    private Div notice(String key, boolean warn) {
        var notice = new Div(new Paragraph(getTranslation(key)));
        notice.addClassName("notice");
        notice.setClassName("warn", warn);
        return notice;
    }
}
