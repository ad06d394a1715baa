package nl.maatstaf.publication.protection;

/** Hears how far protecting has come, and may stop it by throwing {@link java.util.concurrent.CancellationException}. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (_, _, _) -> {};

    /**
     * A count is about to be looked at.
     *
     * @param done      how far it is, in steps; where statements were withdrawn it may go back a little, to look once more
     * @param all       how many steps there are
     * @param withdrawn how many statements were withdrawn so far
     */
    void next(int done, int all, int withdrawn);
}
