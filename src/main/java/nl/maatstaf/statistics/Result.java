package nl.maatstaf.statistics;

import java.util.List;

/** What a procedure finds, in its own terms and in the terms that all procedures share. */
public interface Result {
    /** The quantities, the main one first. */
    List<Finding> findings();

    /** What a reader should know before relying on the findings. */
    default List<Caveat> caveats() {
        return List.of();
    }
}
