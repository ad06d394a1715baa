package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.OwnAnswers;
import nl.maatstaf.responding.OwnMark;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.responding.Rights;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.ParticipantFrame;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * Somebody's own marks over time and all their answers, for whoever has the code and the word. Whatever is wrong, it says the
 * same: nobody who
 * looks over a shoulder learns whether there is a word, or anything to see. Only a typing mistake in the code, which can be
 * seen without looking anything up, is called that.
 */
@Behind(Door.RESPONDENT)
@Route(value = "meedoen/cijfers", layout = ParticipantFrame.class)
@AnonymousAllowed
class OwnAnswersView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Rights rights;
    private final Tools tools;
    private final Patience patience = new Patience(this);
    private Optional<OwnAnswers> found = Optional.empty();
    private Optional<Told> told = Optional.empty();
    private String lastCode = "";
    private String lastWord = "";

    OwnAnswersView(Responding responding, Rights rights) {
        this.rights = rights;
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
        add(tools, new OwnAnswersPage(words));
    }

    private void look(AccessCode code, String word) {
        patience.ask(caller -> rights.see(caller, code, word), this::found, wait -> {
            lastWord = word;
            tell(Optional.empty(), Optional.of(wait));
        });
    }

    private void found(OwnAnswers own) {
        tell(Optional.of(own).filter(answers -> !answers.isEmpty()),
                own.isEmpty() ? Optional.of(new Told("own-marks.nothing")) : Optional.empty());
    }

    private void tell(Optional<OwnAnswers> own, Optional<Told> why) {
        found = own;
        told = why;
        show();
        // Kept for whoever must wait and try again, and no longer.
        lastWord = "";
    }

    private final class OwnAnswersPage extends Page {

        OwnAnswersPage(Words words) {
            super(words, words.get("own-marks.heading"));
            found.ifPresentOrElse(this::showOwn, this::ask);
        }

        private void showOwn(OwnAnswers own) {
            if (!own.marks().isEmpty()) {
                addToBody(new Paragraph(words.get("own-marks.yours")), picture(own.marks()), table(own.marks()));
            }
            addToBody(new H2(words.get("own-answers.heading")), new OwnWaves(words, own), file(own),
                    new Paragraph(words.get("own-answers.own-phone")),
                    new Paragraph(words.get("own-answers.not-here")), new Anchor("meedoen/rechten", words.get("rights.link")));
            addNext(words.get("own-marks.close"), () -> {
                lastCode = "";
                tell(Optional.empty(), Optional.empty());
            });
        }

        private Anchor file(OwnAnswers own) {
            String name = words.get("own-answers.file-name");
            byte[] bytes = OwnWaves.file(words, own);
            var link = new Anchor(DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                    new ByteArrayInputStream(bytes), name, "text/csv", bytes.length)), AttachmentType.DOWNLOAD,
                    words.get("own-answers.download"));
            link.getElement().setAttribute("download", name);
            return link;
        }

        private void ask() {
            var code = new CodeField(words);
            code.setValue(lastCode);
            var word = new WordField(words);
            word.setValue(lastWord);
            addToBody(new Paragraph(words.get("own-marks.how")));
            told.ifPresent(why -> addToBody(notice(why.in(words))));
            addToBody(code, word, new Anchor("meedoen", words.get("own-marks.back")));
            addNext(words.get("own-marks.show"), () -> {
                lastCode = code.value();
                AccessCode.typed(lastCode).ifPresentOrElse(typed -> look(typed, word.value()),
                        () -> {
                            lastWord = word.value();
                            tell(Optional.empty(), Optional.of(new Told("code.mistyped")));
                        });
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
