package nl.maatstaf.fieldwork.letter;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.shell.Languages;

/** What stands in one mail, in the addressee's language. */
final class MailWords {

    private final I18NProvider texts;
    private final Institute institute;

    MailWords(I18NProvider texts, Institute institute) {
        this.texts = texts;
        this.institute = institute;
    }

    Template.Words of(MailContent mail, boolean simulated) {
        Locale language = Spoken.in(texts, mail.language());
        var slots = new Slots(Map.of("name", mail.name(), "phone", institute.unbrokenPhone(), "deadline",
                Spoken.day(mail.deadline(), "EEEE d MMMM uuuu", language)));
        var words = new HashMap<String, String>(Map.of(
                "subject", text(language, "mail.subject"),
                "dear", slots.in(text(language, "letter.dear")),
                "body", slots.in(text(language, "mail." + mail.kind().key() + ".body")),
                "end", Stream.of("mail.promise", "mail.stop").map(key -> slots.in(text(language, key)))
                        .collect(Collectors.joining("\n")),
                "regards", text(language, "letter.regards"),
                "signed", institute.signedBy(),
                "institute", institute.name()));
        if (mail.kind().asks()) {
            words.putAll(Map.of("to-questionnaire", text(language, "mail.to-questionnaire"),
                    "by-hand", text(language, "mail.by-hand"), "web", institute.web(), "code", mail.code().printed(),
                    "link", institute.linkWith(mail.code())));
        }
        if (simulated) {
            words.put("simulated", text(language, "mail.simulated"));
        }
        return new Template.Words(language.getLanguage(), Languages.isRightToLeft(language), words);
    }

    /** The same without any markup. */
    static String plain(Template.Words words) {
        return Stream.of("simulated", "dear", "body", "to-questionnaire", "link", "by-hand", "web", "code", "end", "regards",
                        "signed", "institute")
                .filter(words.texts()::containsKey).map(words::get).flatMap(String::lines)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String text(Locale language, String key) {
        return texts.getTranslation(key, language);
    }
}
