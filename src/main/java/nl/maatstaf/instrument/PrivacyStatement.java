package nl.maatstaf.instrument;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people are told about their data (articles 13 and 14 of the GDPR), as far as it differs between studies. What the
 * product guarantees, the rights that everybody has and where everybody can complain are the same for all, and stand with the
 * page that shows this.
 *
 * @param controller  who decides about the data, and answers for them
 * @param officer     how the data protection officer is reached
 * @param evaluators  the evaluators, by name
 * @param purpose     what the data are for
 * @param legalBasis  what allows using them
 * @param specialCategories what allows asking about health; nothing where that is not asked
 * @param source      where data come from that people did not give themselves
 * @param recipients  who else gets something
 * @param processors  who works with the data for the controller
 * @param transfers   where data go outside the EU, and how they are protected there; nothing where they stay
 * @param retention   how long each kind of data is kept
 */
public record PrivacyStatement(
        Controller controller,
        String officer,
        List<String> evaluators,
        Texts purpose,
        LegalBasis legalBasis,
        Optional<SpecialCategories> specialCategories,
        Texts source,
        List<Recipient> recipients,
        List<Processor> processors,
        Optional<Texts> transfers,
        Map<DataKind, Period> retention) {

    /** Copies the collections. */
    public PrivacyStatement {
        evaluators = List.copyOf(evaluators);
        recipients = List.copyOf(recipients);
        processors = List.copyOf(processors);
        var ordered = new EnumMap<DataKind, Period>(DataKind.class);
        ordered.putAll(retention);
        retention = Collections.unmodifiableMap(ordered);
    }

    /**
     * The controller, of article 4(7).
     *
     * @param name    its name
     * @param address where it is
     * @param contact how it is reached
     */
    public record Controller(String name, String address, String contact) {}

    /**
     * A recipient, of article 4(9).
     *
     * @param who  who that is
     * @param gets what they get
     */
    public record Recipient(Texts who, Texts gets) {}

    /**
     * A processor, of article 4(8).
     *
     * @param name its name
     * @param does what it does with the data
     */
    public record Processor(String name, Texts does) {}

    /**
     * How long something is kept.
     *
     * @param months how many months, at least one
     * @param after  from when on they count
     */
    public record Period(int months, Moment after) {}

    /** One of a closed list. */
    public sealed interface Choice permits LegalBasis, SpecialCategories, DataKind, Moment {

        /** {@return its name in the program} */
        String name();

        /** {@return its name in files and message bundles} */
        default String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What allows using the data, by the paragraphs of article 6(1) that fit research on people who depend on a municipality. */
    public enum LegalBasis implements Choice {
        /** A task in the public interest: article 6(1)(e). */
        PUBLIC_TASK,
        /** What somebody agreed to: article 6(1)(a). */
        CONSENT,
        /** Research in the public interest, under the safeguards for research: article 6(1)(e) with article 89(1). */
        PUBLIC_INTEREST_RESEARCH
    }

    /** What allows asking about health, which article 9(1) forbids otherwise. */
    public enum SpecialCategories implements Choice {
        /** Research in the public interest: article 9(2)(j), with article 24 of the Dutch implementation act (UAVG). */
        RESEARCH,
        /** What somebody agreed to in so many words: article 9(2)(a). */
        EXPLICIT_CONSENT
    }

    /** The kinds of data that are kept for a time of their own. */
    public enum DataKind implements Choice {
        /** People of the frame who were never drawn. */
        NEVER_DRAWN,
        /** Which code was written to whom. */
        CODE_LINK,
        /** Names, addresses and what was tried to reach people. */
        CONTACT_DATA,
        /** What people wrote in their own words. */
        FREE_TEXT,
        /** Answers under a pseudonym. */
        ANSWERS
    }

    /** From when on a period counts. */
    public enum Moment implements Choice {
        /** Nobody can be drawn any more, also not in somebody's place. */
        LAST_DRAW,
        /** The last wave closes. */
        LAST_WAVE,
        /** The results are public. */
        RESULTS
    }
}
