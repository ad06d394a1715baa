package nl.maatstaf.publication.protection;

/** Hears how far protecting has come, and may stop it by throwing {@link java.util.concurrent.CancellationException}. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (_, _, _) -> {};

    /**
     * A count is about to be looked at.
     *
     * @param done      how many were before it in this round
     * @param all       how many there are in this round
     * @param withdrawn how many statements were withdrawn so far
     */
    void next(int done, int all, int withdrawn);
}
