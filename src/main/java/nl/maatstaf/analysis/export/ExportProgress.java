package nl.maatstaf.analysis.export;

/** Hears how far a file is, and may stop it. */
@FunctionalInterface
public interface ExportProgress {

    /** Somebody who doesn't want to know. */
    ExportProgress UNWATCHED = (_, _) -> { };

    /**
     * Hears of it.
     *
     * @param done how many steps are done
     * @param of   how many there are
     * @throws java.util.concurrent.CancellationException to stop here: what was written is no zip, and the export stays in the
     *     list as one that was not finished
     */
    void done(int done, int of);
}
