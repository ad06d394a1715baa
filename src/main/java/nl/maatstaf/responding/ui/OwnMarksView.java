package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.OwnMark;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.ParticipantFrame;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * Somebody's own marks over time, for whoever has the code and the word. Whatever is wrong, it says the same: nobody who
 * looks over a shoulder learns whether there is a word, or anything to see.
 */
@Behind(Door.RESPONDENT)
@Route(value = "meedoen/cijfers", layout = ParticipantFrame.class)
@AnonymousAllowed
class OwnMarksView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Responding responding;
    private final Tools tools;
    private Optional<List<OwnMark>> found = Optional.empty();
    private String lastCode = "";

    OwnMarksView(Responding responding) {
        this.responding = responding;
        this.tools = new Tools(responding.languages(), _ -> { });
        addClassName("room");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participant.title", getTranslation("own-marks.heading"));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        var words = new Words(UI.getCurrent().getLocale());
        removeAll();
        tools.show(words);
        add(tools, new OwnMarksPage(words));
    }

    private final class OwnMarksPage extends Page {

        OwnMarksPage(Words words) {
            super(words, words.get("own-marks.heading"));
            if (found.isPresent() && !found.get().isEmpty()) {
                addToBody(new Paragraph(words.get("own-marks.yours")), picture(found.get()), table(found.get()));
                addNext(words.get("own-marks.close"), () -> {
                    found = Optional.empty();
                    lastCode = "";
                    show();
                });
                return;
            }
            var code = new CodeField(words);
            code.setValue(lastCode);
            var word = new WordField(words);
            addToBody(new Paragraph(words.get("own-marks.how")));
            found.ifPresent(_ -> addToBody(notice(words.get("own-marks.nothing"))));
            addToBody(code, word, new Anchor("meedoen", words.get("own-marks.back")));
            addNext(words.get("own-marks.show"), () -> {
                lastCode = code.value();
                found = Optional.of(AccessCode.typed(code.value())
                        .map(typed -> responding.ownMarks(typed, word.value())).orElse(List.of()));
                show();
            });
        }

        private Component picture(List<OwnMark> marks) {
            var rows = new Div();
            rows.addClassName("own-marks");
            rows.getElement().setAttribute("aria-hidden", "true");
            for (OwnMark mark : marks) {
                var bar = new Div(new Span(Integer.toString(mark.mark())));
                bar.getStyle().set("inline-size", 100 * mark.mark() / Item.Mark.HIGHEST + "%");
                rows.add(new Div(new Span(quarter(mark)), bar));
            }
            return rows;
        }

        private Component table(List<OwnMark> marks) {
            var table = new FigureTable(words.get("own-marks.heading"), List.of(words.get("own-marks.quarter"),
                    words.get("own-marks.mark")));
            marks.forEach(mark -> table.row(quarter(mark), List.of(Integer.toString(mark.mark()))));
            return table;
        }

        private String quarter(OwnMark mark) {
            return words.get("quarter.long", mark.quarter().number(), mark.quarter().year());
        }
    }
}
