package nl.maatstaf.fieldwork.letter;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.shell.Languages;

/** What stands in one letter, in the addressee's language. */
final class LetterWords {

    /** Longer than any name or street that fits the window's two lines; the letter is then cut, never the page. */
    private static final int LONGEST_LINE = 80;

    /** Nobody is greeted by more than this. */
    private static final int LONGEST_GREETING = 45;

    private final I18NProvider texts;
    private final Institute institute;
    private final Typeface typeface;

    LetterWords(I18NProvider texts, Institute institute, Typeface typeface) {
        this.texts = texts;
        this.institute = institute;
        this.typeface = typeface;
    }

    Template.Words of(LetterContent letter, LocalDate today, boolean simulated) {
        Locale language = Spoken.in(texts, letter.language());
        var slots = new Slots(Map.of("name", shortened(letter.name(), LONGEST_GREETING), "institute", institute.name(), "phone", institute.unbrokenPhone(), "web", institute.web(),
                "deadline", Spoken.day(letter.deadline(), "EEEE d MMMM uuuu", language),
                "today", Spoken.day(today, "d MMMM uuuu", language)));
        var words = new HashMap<String, String>();
        List.of("date", "dear", "regards", "sender.call", "card.heading", "card.scan", "card.or", "card.code", "card.until",
                        "help.heading", "help.call", "foot")
                .forEach(place -> words.put(place, slots.in(text(language, place))));
        words.put("subject", slots.in(text(language, letter.kind().key() + ".subject")));
        words.put("body", paragraphs(letter.kind()).map(key -> slots.in(text(language, key)))
                .collect(Collectors.joining("\n")));
        words.putAll(Map.of("institute", institute.name(), "sender.street", institute.street(),
                "sender.town", institute.town(), "signed", institute.signedBy(), "phone", institute.unbrokenPhone(),
                "deadline", slots.in("{deadline}"), "to.name", shortened(letter.name(), LONGEST_LINE),
                "to.street", shortened(letter.address().street(), LONGEST_LINE),
                "to.town", shortened(letter.address().postcode() + " " + letter.address().town(), LONGEST_LINE)));
        if (simulated) {
            words.put("simulated", text(language, "simulated"));
        }
        if (letter.kind().asks()) {
            words.putAll(Map.of("code", letter.code().printed(), "web", institute.web(),
                    "link", institute.linkWith(letter.code())));
            words.merge("foot", slots.in(text(language, "privacy")), (from, privacy) -> from + " " + privacy);
        }
        return new Template.Words(language.getLanguage(), Languages.isRightToLeft(language), words);
    }

    private static Stream<String> paragraphs(LetterKind kind) {
        String own = kind.key() + ".body";
        return switch (kind) {
            case INVITATION -> Stream.of(own, "promise", "voluntary", "stop", "enclosed");
            case REMINDER_1, REMINDER_2 -> Stream.of(own, "promise", "voluntary", "stop");
            case THANKS -> Stream.of(own, "promise", "stop");
        };
    }

    private String text(Locale language, String place) {
        return texts.getTranslation("letter." + place, language);
    }

    private String shortened(String line, int longest) {
        String shown = typeface.shown(line);
        return shown.codePointCount(0, shown.length()) <= longest ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
