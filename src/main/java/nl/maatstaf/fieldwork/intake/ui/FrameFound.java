package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import nl.maatstaf.fieldwork.intake.FrameFile;

/** What is in a sound file, before it is handed in. */
final class FrameFound extends Section {

    FrameFound(FrameFile.Sound sound, NativeButton handIn) {
        var names = new UnorderedList(sound.names().stream().map(ListItem::new).toArray(ListItem[]::new));
        names.addClassName("names");
        add(new H2(getTranslation("intake.step.look")),
                new FrameCountsTable(getTranslation("intake.counts"), sound.counts()),
                new Paragraph(getTranslation("intake.names")), names);
        if (sound.counts().eligible() == 0) {
            add(Notices.warning(getTranslation("intake.nobody")));
        } else {
            add(handIn);
        }
    }
}
