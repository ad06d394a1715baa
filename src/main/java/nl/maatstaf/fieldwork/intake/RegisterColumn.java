package nl.maatstaf.fieldwork.intake;

import java.util.Locale;
import java.util.Set;

/** What a register feed says about somebody. */
public enum RegisterColumn implements Column {
    CLIENT_NUMBER(true, "clientnummer", "cliëntnummer", "klantnummer", "clientnr", "clientnumber"),
    TREDE(true, "trede", "tredecode", "participatietrede", "step"),
    ON_ASSISTANCE(true, "bijstand", "indebijstand", "uitkering", "onassistance"),
    PAID_HOURS(true, "betaaldeuren", "urenbetaaldwerk", "uren", "paidhours", "hours"),
    MOVED(true, "verhuisd", "moved"),
    DECEASED(true, "overleden", "deceased"),
    ACTIVITIES(false, "activiteiten", "trajectactiviteiten", "activities");

    private final boolean required;
    private final Set<String> heads;

    RegisterColumn(boolean required, String... heads) {
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
