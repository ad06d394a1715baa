package nl.maatstaf.analysis.export;

/** Hears how far a file is, and may stop it. */
@FunctionalInterface
public interface ExportProgress {

    /** Somebody who doesn't want to know. */
    ExportProgress UNWATCHED = (_, _) -> true;

    /**
     * Hears of it.
     *
     * @param done how many steps are done
     * @param of   how many there are
     * @return whether to go on
     */
    boolean done(int done, int of);
}
