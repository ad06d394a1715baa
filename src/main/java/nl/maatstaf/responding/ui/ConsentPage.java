package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.responding.ConsentText;

/** Four sentences on who sees what, and the choice to take part. */
final class ConsentPage extends Page {

    /** What everybody should know, here and where it is told at length. */
    static final List<String> SENTENCES = List.of(
            "consent.municipality", "consent.researchers", "consent.skip", "consent.stop");

    /**
     * Makes the page.
     *
     * @param asked   what they agree to answer
     * @param agreed receives the words they agreed to, and the word for seeing one's own answers; empty when none was chosen
     */
    ConsentPage(Words words, Questionnaire asked, BiConsumer<ConsentText, String> agreed, Runnable declined) {
        super(words, words.get("consent.heading"));
        List<String> read = SENTENCES.stream().map(sentence -> words.get(sentence)).toList();
        var sentences = new UnorderedList(read.stream().map(ListItem::new).toArray(ListItem[]::new));
        sentences.addClassName("who-sees");
        var municipality = new Paragraph(words.get("consent.municipality-is"));
        var unvalidated = new Paragraph(words.get("consent.unvalidated"));
        unvalidated.addClassName("unvalidated");
        municipality.addClassName("unvalidated");
        var word = new WordField(words);
        var wish = new NativeDetails(words.get("word.wish"),
                new Div(new Paragraph(words.get("word.why")), word, new Paragraph(words.get("word.lost"))));
        addToBody(sentences, municipality, new Anchor("meedoen/privacy", words.get("consent.privacy")));
        if (!asked.instruments().stream().allMatch(Instrument::validated)) {
            addToBody(unvalidated);
        }
        if (asked.isUnreviewed(words.language())) {
            var machine = new Paragraph(words.get("consent.unreviewed"));
            machine.addClassName("unvalidated");
            addToBody(machine);
        }
        addToBody(wish);
        addBack(words.get("consent.decline"), declined);
        addNext(words.get("consent.agree"), () -> agreed.accept(ConsentText.of(words.language(), read), word.value()));
    }
}
