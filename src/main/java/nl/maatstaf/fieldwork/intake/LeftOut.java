package nl.maatstaf.fieldwork.intake;

import java.util.Locale;

/** Why somebody in a file stays out of the frame. Of several reasons the first one counts. */
public enum LeftOut {
    /** Works without support. */
    WORKING,
    /** Stands on a step of the ladder that the study is not about. */
    TREDE,
    /** Is younger or older than the study's people in the month of allocation. */
    AGE,
    /** Has not been on social assistance for long enough. */
    ASSISTANCE;

    /** {@return the key of its name in texts} */
    public String key() {
        return "intake.left-out." + name().toLowerCase(Locale.ROOT);
    }
}
