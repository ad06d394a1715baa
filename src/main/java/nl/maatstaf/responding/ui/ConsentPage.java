package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** Four sentences on who sees what, and the choice to take part. */
final class ConsentPage extends Page {

    ConsentPage(Runnable agreed, Runnable declined) {
        super("consent.heading");
        var sentences = new UnorderedList(
                new ListItem(getTranslation("consent.municipality")),
                new ListItem(getTranslation("consent.researchers")),
                new ListItem(getTranslation("consent.skip")),
                new ListItem(getTranslation("consent.stop")));
        sentences.addClassName("who-sees");
        var municipality = new Paragraph(getTranslation("consent.municipality-is"));
        var unvalidated = new Paragraph(getTranslation("consent.unvalidated"));
        unvalidated.addClassName("unvalidated");
        municipality.addClassName("unvalidated");
        addToBody(sentences, municipality, unvalidated);
        addBack(getTranslation("consent.decline"), declined);
        addNext(getTranslation("consent.agree"), agreed);
    }
}
