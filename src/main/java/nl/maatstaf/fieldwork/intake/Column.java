package nl.maatstaf.fieldwork.intake;

import java.util.Set;

/** A column that a file may have. */
public interface Column {

    /** {@return the key of its name in texts} */
    String key();

    /** {@return whether every file must have it} */
    boolean required();

    /** {@return what it may be called at the head of a file, without anything but letters and digits} */
    Set<String> heads();
}
