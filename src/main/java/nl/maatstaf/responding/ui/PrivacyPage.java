package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Protocol;

/** First what everybody should know, which is what consent is asked to; then each study. */
final class PrivacyPage extends Page {

    /**
     * Makes the page.
     *
     * @param studies all that are held here
     */
    PrivacyPage(Words words, Collection<Protocol> studies) {
        super(words, words.get("privacy.heading"));
        var summary = new UnorderedList(Stream.concat(ConsentPage.SENTENCES.stream(), Stream.of("privacy.own"))
                .map(key -> new ListItem(words.get(key))).toArray(ListItem[]::new));
        summary.addClassName("who-sees");
        var municipality = new Paragraph(words.get("consent.municipality-is"));
        municipality.addClassName("unvalidated");
        addToBody(summary, municipality, button(words.get("privacy.print"), "quiet-button print", () ->
                getElement().executeJs("window.print()")));
        studies.forEach(study -> addToBody(new PrivacySection(words, study)));
        addToBody(new Anchor("meedoen", words.get("own-marks.back")));
    }
}
