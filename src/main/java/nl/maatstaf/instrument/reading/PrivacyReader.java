package nl.maatstaf.instrument.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.PrivacyStatement;
import nl.maatstaf.instrument.PrivacyStatement.Controller;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.instrument.PrivacyStatement.LegalBasis;
import nl.maatstaf.instrument.PrivacyStatement.Moment;
import nl.maatstaf.instrument.PrivacyStatement.Period;
import nl.maatstaf.instrument.PrivacyStatement.Processor;
import nl.maatstaf.instrument.PrivacyStatement.Recipient;
import nl.maatstaf.instrument.PrivacyStatement.SpecialCategories;
import nl.maatstaf.instrument.Texts;

/** Makes the privacy statement of a study. */
record PrivacyReader(Languages languages) {

    /** Says that everybody who is named is invented, as in the demo. */
    static final String INVENTED = "invented";

    static final List<String> REQUIRED = List.of("controller", "data-protection-officer", "evaluators", "purpose",
            "legal-basis", "source", "recipients", "transfers", "retention");
    static final List<String> OPTIONAL = List.of("special-categories", "processors", INVENTED);
    static final List<String> CONTROLLER = List.of("name", "address", "contact");
    static final List<String> RECIPIENT = List.of("who", "gets");
    static final List<String> PROCESSOR = List.of("name", "does");
    static final List<String> RETENTION = Arrays.stream(DataKind.values()).map(Words::of).toList();
    static final List<String> PERIOD = List.of("months", "after");

    private static final String NOWHERE = "none";

    PrivacyStatement read(Entry at) {
        Fields fields = Fields.of(at, "a privacy statement", REQUIRED, OPTIONAL);
        return new PrivacyStatement(controller(part(fields, "controller", "the controller", CONTROLLER)),
                fields.text("data-protection-officer"),
                fields.list("evaluators").stream().map(Entry::text).toList(),
                fields.texts("purpose", languages),
                named(fields, "legal-basis", "a legal basis", LegalBasis.class).orElse(LegalBasis.PUBLIC_TASK),
                named(fields, "special-categories", "what allows asking about health", SpecialCategories.class),
                fields.texts("source", languages),
                fields.list("recipients").stream().map(this::recipient).toList(),
                fields.list("processors").stream().map(this::processor).toList(),
                fields.find("transfers").flatMap(this::transfers),
                retention(part(fields, "retention", "the retention", RETENTION)));
    }

    private static Controller controller(Fields controller) {
        return new Controller(controller.text("name"), controller.text("address"), controller.text("contact"));
    }

    private Recipient recipient(Entry entry) {
        Fields recipient = Fields.of(entry, "a recipient", RECIPIENT, List.of());
        return new Recipient(recipient.texts("who", languages), recipient.texts("gets", languages));
    }

    private Processor processor(Entry entry) {
        Fields processor = Fields.of(entry, "a processor", PROCESSOR, List.of());
        return new Processor(processor.text("name"), processor.texts("does", languages));
    }

    /** Written out also where there are none: what nobody thought about must not look like none. */
    private Optional<Texts> transfers(Entry entry) {
        if (entry.isMapping()) {
            return Optional.of(languages.texts(entry));
        }
        String word = entry.text();
        if (!word.isEmpty() && !word.equals(NOWHERE)) {
            entry.fault("Expected none or a text per language, but found '" + word
                    + "'; say where data go and how they are protected there.");
        }
        return Optional.empty();
    }

    private static Map<DataKind, Period> retention(Fields retention) {
        var periods = new EnumMap<DataKind, Period>(DataKind.class);
        for (DataKind kind : DataKind.values()) {
            retention.find(Words.of(kind)).ifPresent(at -> periods.put(kind, period(at)));
        }
        return periods;
    }

    private static Period period(Entry entry) {
        Fields period = Fields.of(entry, "a period", PERIOD, List.of());
        int months = period.integer("months");
        period.find("months").filter(_ -> months == 0).ifPresent(at ->
                at.fault("A period is at least a month; write how many months something is kept."));
        return new Period(months, named(period, "after", "a moment from which a period counts", Moment.class)
                .orElse(Moment.LAST_WAVE));
    }

    private static Fields part(Fields fields, String key, String what, List<String> required) {
        return fields.find(key).map(entry -> Fields.of(entry, what, required, List.of())).orElse(Fields.NONE);
    }

    private static <E extends Enum<E>> Optional<E> named(Fields fields, String key, String which, Class<E> type) {
        return fields.find(key).flatMap(at -> at.oneOf(which, word -> Words.find(type, word), Words.oneOf(type)));
    }
}
