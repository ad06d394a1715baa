package nl.maatstaf.fieldwork.letter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.responding.AccessCode;
import org.jspecify.annotations.Nullable;

/**
 * The research institute, which sends every letter and every mail. The municipality sends none, and its post room sees none.
 *
 * @param name     its name
 * @param street   where a letter comes back to: street and number
 * @param town     postcode and town
 * @param phone    where people get help, and where one call stops everything
 * @param link     the participant's page as a whole address, such as {@code https://vragen.example.nl/meedoen}
 * @param mail     the address from which mail comes
 * @param signedBy who signs
 */
public record Institute(String name, String street, String town, String phone, String link, String mail, String signedBy) {

    private static final String PREFIX = "maatstaf.institute.";
    private static final String NO_BREAK_SPACE = "\u00a0";

    /**
     * As the settings give it.
     *
     * @throws InstituteMissingException when something is missing, or wrong
     */
    static Institute of(Settings settings) {
        var needed = Stream.of(new Named("name", settings.name()), new Named("street", settings.street()),
                new Named("town", settings.town()), new Named("phone", settings.phone()),
                new Named("link", settings.link()), new Named("mail", settings.mail()),
                new Named("signed-by", settings.signedBy())).toList();
        List<String> missing = needed.stream().filter(one -> one.text().isBlank()).map(one -> PREFIX + one.key()).toList();
        if (!missing.isEmpty()) {
            throw new InstituteMissingException("Letters come from the research institute, and people must be able to reach"
                    + " it. Missing: " + String.join(", ", missing) + ".");
        }
        List<String> values = needed.stream().map(Named::text).map(String::strip).toList();
        if (!values.get(4).matches("https://[^\\s#?]+/meedoen")) {
            throw new InstituteMissingException(PREFIX + "link must be the participant's page, https://…/meedoen: a code"
                    + " goes behind its #.");
        }
        if (!values.get(5).matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+")) {
            throw new InstituteMissingException(PREFIX + "mail must be one address for mail.");
        }
        return new Institute(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5),
                values.get(6));
    }

    /** {@return the participant's page as people type it} */
    String web() {
        return link.substring("https://".length());
    }

    /** {@return the link that opens the questionnaire: no browser sends what stands behind the #} */
    String linkWith(AccessCode code) {
        return link + "#" + code.printed();
    }

    /** {@return the number so that no line breaks it, and so that it stays in order within text from right to left} */
    String unbrokenPhone() {
        return phone.replaceAll("[\\s-]+", NO_BREAK_SPACE);
    }

    /** The settings under {@code maatstaf.institute}; in the demo, those under {@code maatstaf.demo-institute}. */
    record Settings(@Nullable String name, @Nullable String street, @Nullable String town, @Nullable String phone,
            @Nullable String link, @Nullable String mail, @Nullable String signedBy) {

        static final Settings NONE = new Settings(null, null, null, null, null, null, null);
    }

    private record Named(String key, String text) {
        Named(String key, @Nullable String text) {
            this.key = key;
            this.text = Optional.ofNullable(text).orElse("");
        }
    }
}
