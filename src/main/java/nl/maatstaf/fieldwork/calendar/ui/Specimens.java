package nl.maatstaf.fieldwork.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.fieldwork.letter.LetterPreview;

/** Every letter in every language, to somebody who doesn't exist. */
final class Specimens extends Section {

    private static final List<String> LANGUAGES = List.of("nl", "en", "fa");

    Specimens(LetterPreview preview) {
        add(new H2(getTranslation("planner.specimens")), new Paragraph(getTranslation("planner.specimens.what")));
        var list = new UnorderedList();
        list.addClassName("due-list");
        for (LetterKind kind : LetterKind.values()) {
            var item = new ListItem(getTranslation("letter-kind." + kind.key()));
            var links = new Div();
            links.addClassName("specimen-links");
            LANGUAGES.forEach(language -> {
                var link = new Anchor(DownloadHandler.fromInputStream(_ -> {
                    byte[] file = preview.file(kind, language);
                    return new DownloadResponse(new ByteArrayInputStream(file), kind.key() + "-" + language + ".pdf",
                            "application/pdf", file.length);
                }), AttachmentType.DOWNLOAD, Locale.of(language).getDisplayLanguage(getLocale()));
                links.add(link);
            });
            item.add(links);
            list.add(item);
        }
        add(list);
    }
}
