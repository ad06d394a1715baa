package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.maatstaf.instrument.PrivacyStatement;
import nl.maatstaf.instrument.PrivacyStatement.LegalBasis;
import nl.maatstaf.instrument.PrivacyStatement.Period;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.cube.ReleaseCube;

/**
 * What happens with people's data in one study, a question a heading. Facts come from the study's file and are shown as text;
 * what the product itself sees to is in sentences of its own, which no file can change.
 */
final class PrivacySection extends Section {

    private static final int MONTHS_A_YEAR = 12;
    private static final String AUTHORITY = "autoriteitpersoonsgegevens.nl";

    private final Words words;
    private final Protocol protocol;

    PrivacySection(Words words, Protocol protocol) {
        this.words = words;
        this.protocol = protocol;
        addClassName("privacy");
        add(new H2(words.of(protocol.title())));
        protocol.privacy().ifPresentOrElse(this::tell, () -> add(say("privacy.nothing-yet")));
    }

    private String[] fromTheMunicipality() {
        boolean sex = protocol.release().filter(cube -> cube.tellsApartBy(ReleaseCube.SEX)).isPresent();
        return Stream.of("privacy.what.contact", "privacy.what.draw", "privacy.what.sex", "privacy.what.register")
                .filter(key -> sex || !key.endsWith(".sex")).toArray(String[]::new);
    }

    private void tell(PrivacyStatement told) {
        var controller = told.controller();
        question("who", new Facts()
                .with(words.get("privacy.controller"), controller.name(), controller.address(), controller.contact())
                .with(words.get("privacy.evaluators"), told.evaluators().toArray(String[]::new))
                .with(words.get("privacy.officer"), told.officer()));
        question("why", text(told.purpose()), say("privacy.basis." + told.legalBasis().code()));
        told.specialCategories().ifPresent(basis -> add(say("privacy.special." + basis.code())));
        add(say("letter.voluntary"));
        question("what", list(fromTheMunicipality()), say("privacy.what.answers"),
                new UnorderedList(protocol.questionnaire().instruments().stream()
                        .map(asked -> new ListItem(words.of(asked.title()))).toArray(ListItem[]::new)),
                say("privacy.what.not"));
        question("from", text(told.source()), say("privacy.from.yourself"));
        question("sees", list("privacy.sees.fieldwork", "privacy.sees.evaluators", "privacy.sees.interviewer",
                "privacy.sees.municipality"));
        others(told);
        question("how-long", periods(told), say("privacy.kept.then"));
        question("rights", list("privacy.right.see", "privacy.right.copy", "privacy.right.correct", "privacy.right.erase",
                        "privacy.right.object", "privacy.right.restrict", "privacy.right.stop"),
                say("privacy.rights.yourself"), new Anchor("meedoen/rechten", words.get("privacy.rights.link")),
                say("privacy.rights.ask"), asWritten(controller.contact()));
        if (told.legalBasis() == LegalBasis.CONSENT) {
            add(say("privacy.rights.consent"));
        }
        question("complain", say("privacy.complain.us"), asWritten(told.officer()), say("privacy.complain.authority"),
                new Anchor("https://" + AUTHORITY, AUTHORITY));
    }

    private void others(PrivacyStatement told) {
        var recipients = new Facts();
        told.recipients().forEach(recipient -> recipients.with(words.of(recipient.who()), words.of(recipient.gets())));
        add(say("privacy.recipients"), recipients);
        if (!told.processors().isEmpty()) {
            var processors = new Facts();
            told.processors().forEach(processor -> processors.with(processor.name(), words.of(processor.does())));
            add(say("privacy.processors"), processors);
        }
        add(told.transfers().map(this::text).orElseGet(() -> say("privacy.transfers.none")), say("privacy.automated"));
        if (protocol.study().randomised()) {
            add(say("privacy.automated.lot"));
        }
    }

    private Facts periods(PrivacyStatement told) {
        var periods = new Facts();
        told.retention().forEach((kind, period) ->
                periods.with(words.get("privacy.kept." + kind.code()), inWords(period)));
        return periods;
    }

    private String inWords(Period period) {
        boolean years = period.months() % MONTHS_A_YEAR == 0;
        int number = years ? period.months() / MONTHS_A_YEAR : period.months();
        String unit = "privacy.period." + (years ? "year" : "month") + (number == 1 ? "" : "s");
        return words.get("privacy.after." + period.after().code(), words.get(unit, number));
    }

    private void question(String key, Component... answers) {
        add(new H3(words.get("privacy." + key)));
        add(answers);
    }

    private UnorderedList list(String... keys) {
        return new UnorderedList(Arrays.stream(keys).map(key -> new ListItem(words.get(key))).toArray(ListItem[]::new));
    }

    private Paragraph say(String key) {
        return new Paragraph(words.get(key));
    }

    private Paragraph text(Texts texts) {
        return new Paragraph(words.of(texts));
    }

    /** A name or an address, which is written its own way in a text from right to left. */
    private static Paragraph asWritten(String name) {
        var paragraph = new Paragraph(name);
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    /** What is what. */
    private static final class Facts extends DescriptionList {

        Facts with(String term, String... details) {
            add(new Term(term));
            Arrays.stream(details).map(Description::new).forEach(detail -> {
                detail.getElement().setAttribute("dir", "auto");
                add(detail);
            });
            return this;
        }
    }
}
