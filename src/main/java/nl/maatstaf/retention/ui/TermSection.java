package nl.maatstaf.retention.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.retention.Deletion;
import nl.maatstaf.retention.RetentionCalendar;
import nl.maatstaf.retention.Term;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.Days;
import nl.maatstaf.store.StoreName;

/** One kind of data in one store: until when it is kept, and what can be done about it today. */
final class TermSection extends Section {

    private final RetentionCalendar calendar;
    private final Term term;
    private final Consumer<Runnable> attempt;
    private final Div state = new Div();
    private final Div actions = new Div();

    TermSection(RetentionCalendar calendar, Term term, Consumer<Runnable> attempt) {
        this.calendar = calendar;
        this.term = term;
        this.attempt = attempt;
        addClassName("term");
        actions.addClassName("actions");
        add(new Div(new H3(getTranslation("privacy.kept." + term.kind().code())),
                new Paragraph(getTranslation("retention.where." + term.store().key()))), state, actions);
        if (term.isDone()) {
            term.deletion().ifPresent(this::done);
        } else {
            state.add(say(term.due().map(day -> getTranslation(term.isDue(calendar.today()) ? "retention.due-since" : "retention.due-on", written(day)))
                    .orElseGet(() -> getTranslation("retention.due-unknown"))), say(getTranslation("retention.kept", term.kept())));
            term.deletion().ifPresentOrElse(this::signed, this::unsigned);
        }
    }

    private void unsigned() {
        if (term.isDue(calendar.today())) {
            actions.add(button("retention.sign", "main-button", () -> calendar.sign(term)));
        }
    }

    private void signed(Deletion deletion) {
        state.add(say(getTranslation("retention.signed", deletion.signed().by(), written(deletion.signed().on()))));
        if (calendar.mayDelete(term)) {
            actions.add(button("retention.delete", "main-button", () -> calendar.delete(term)));
        }
        actions.add(button("retention.take-back", "plain-button", () -> calendar.takeBack(term)));
    }

    private void done(Deletion deletion) {
        deletion.done().ifPresent(done -> state.add(say(getTranslation("retention.done", written(done.on()), deletion.rows(),
                deletion.signed().by(), done.by()))));
        state.add(say(getTranslation("retention.left", term.kept())));
        if (term.kind() == DataKind.CODE_LINK && term.store() == StoreName.RESPONSE) {
            var unlinked = say(getTranslation("retention.unlinked"));
            unlinked.addClassName("headline");
            state.add(unlinked, say(getTranslation("retention.ceremony")), new OrderedList(Stream.of("backups", "key", "list")
                    .map(step -> new ListItem(getTranslation("retention.ceremony." + step))).toArray(ListItem[]::new)));
        }
    }

    private NativeButton button(String key, String look, Runnable action) {
        String what = getTranslation("privacy.kept." + term.kind().code());
        var button = new NativeButton(getTranslation(key), _ -> new Confirmation(getTranslation(key + ".heading"),
                getTranslation(key + ".sure", what), getTranslation(key), () -> attempt.accept(action)).open());
        button.addClassName(look);
        button.setAriaLabel(getTranslation("retention.button", getTranslation(key), what, getTranslation("retention.where." + term.store().key())));
        return button;
    }

    private static Paragraph say(String sentence) {
        return new Paragraph(sentence);
    }

    private String written(LocalDate day) {
        return Days.written(day, getLocale());
    }
}
