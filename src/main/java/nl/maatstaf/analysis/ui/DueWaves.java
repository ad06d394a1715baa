package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import nl.maatstaf.analysis.Waves;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.Days;

/** The waves that can be closed, with the button that does it. */
final class DueWaves extends Section {

    DueWaves(List<Waves.Begun> begun, Consumer<Waves.Begun> close) {
        add(new H2(getTranslation("due.heading")));
        if (begun.isEmpty()) {
            add(new Paragraph(getTranslation("due.nothing")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("due-list");
        begun.forEach(wave -> list.add(item(wave, close)));
        add(list);
    }

    private ListItem item(Waves.Begun wave, Consumer<Waves.Begun> close) {
        String lastDay = Days.written(wave.lastDay(), getLocale());
        String name = getTranslation("due.wave", wave.cohort(), wave.wave());
        var button = new NativeButton(getTranslation("due.close"), click -> new Confirmation(
                getTranslation("due.close.heading", name),
                getTranslation(wave.ended() ? "due.close.ended" : "due.close.early", lastDay),
                getTranslation("due.close"), () -> close.accept(wave)).open());
        button.addClassName("plain-button");
        button.getElement().setAttribute("aria-label", getTranslation("due.close.heading", name));
        return new ListItem(
                new Span(name + " · " + getTranslation(wave.ended() ? "due.ended" : "due.open", lastDay)), button);
    }
}
