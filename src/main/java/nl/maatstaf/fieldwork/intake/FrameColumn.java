package nl.maatstaf.fieldwork.intake;

import java.util.Locale;
import java.util.Set;

/** What a frame says about somebody. */
public enum FrameColumn implements Column {
    CLIENT_NUMBER(true, "clientnummer", "cliëntnummer", "klantnummer", "clientnr", "clientnumber"),
    NAME(true, "naam", "volledigenaam", "name", "fullname"),
    ADDRESS(true, "adres", "straatenhuisnummer", "straatenummer", "address", "streetandnumber"),
    POSTCODE(true, "postcode", "postalcode", "zip"),
    TOWN(true, "woonplaats", "plaats", "town", "city"),
    PHONE(false, "telefoon", "telefoonnummer", "tel", "mobiel", "phone", "telephone", "phonenumber"),
    EMAIL(false, "email", "emailadres", "mail", "emailaddress"),
    LANGUAGE(false, "taal", "language", "taalcode"),
    BIRTH_MONTH(true, "geboortemaand", "birthmonth", "monthofbirth"),
    TREDE(true, "trede", "tredecode", "participatietrede", "step"),
    PART_TIME(true, "deeltijd", "parttime", "werktdeeltijd", "deeltijdwerk"),
    MONTHS(true, "maandenbijstand", "aantalmaandenbijstand", "maandenindebijstand", "monthsonassistance"),
    /** Only where the study releases figures by it. */
    SEX(true, "geslacht", "sex", "gender");

    private final boolean required;
    private final Set<String> heads;

    FrameColumn(boolean required, String... heads) {
        this.required = required;
        this.heads = Set.of(heads);
    }

    @Override
    public String key() {
        return "intake.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public Set<String> heads() {
        return heads;
    }
}
