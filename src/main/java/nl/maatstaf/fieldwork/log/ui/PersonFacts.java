package nl.maatstaf.fieldwork.log.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.maatstaf.fieldwork.log.PersonCard;

/** What is needed to reach somebody. */
final class PersonFacts extends DescriptionList {

    PersonFacts(PersonCard card) {
        addClassName("plan-facts");
        fact("person.address", new Span(card.address().street() + ", " + card.address().postcode() + " "
                + card.address().town()));
        fact("person.phone", card.phone().<Component>map(number ->
                        new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), number))
                .orElseGet(() -> new Span(getTranslation("person.no-phone"))));
        fact("person.email", new Span(card.email().map(address -> address + " · " + getTranslation(
                        card.emailConsent() ? "person.email.consent" : "person.email.no-consent"))
                .orElseGet(() -> getTranslation("person.no-email"))));
        fact("person.language", new Span(Locale.of(card.language()).getDisplayLanguage(getLocale())));
        fact("person.number", new Span(card.clientNumber()));
        fact("person.cohort", new Span(card.cohort()));
    }

    private void fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
