package nl.maatstaf.analysis.engine;

/** Hears how far a run is, and may stop it between two analyses. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing and stops nothing. */
    Progress NONE = (_, _, _) -> { };

    /**
     * One more analysis begins.
     *
     * @param what what is analysed, by its code
     * @param done how many analyses are done
     * @param of   how many there are
     * @throws java.util.concurrent.CancellationException to stop here; nothing of the run is kept
     */
    void next(String what, int done, int of);
}
