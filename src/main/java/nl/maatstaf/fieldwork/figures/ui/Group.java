package nl.maatstaf.fieldwork.figures.ui;

import java.util.Locale;
import nl.maatstaf.fieldwork.figures.Counts;
import nl.maatstaf.fieldwork.log.AaporClass;

/** What a class is called on a page; the two kinds of unknown are one. */
enum Group {
    ANSWERED(AaporClass.I),
    PARTIAL(AaporClass.P),
    REFUSED(AaporClass.R),
    NOT_REACHED(AaporClass.NC),
    OTHER(AaporClass.O),
    UNKNOWN(AaporClass.UH, AaporClass.UO);

    private final AaporClass[] classes;

    Group(AaporClass... classes) {
        this.classes = classes;
    }

    int in(Counts counts) {
        return counts.in(classes);
    }

    String style() {
        return "group-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "group." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
