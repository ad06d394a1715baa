package nl.maatstaf.shell.work;

/** Hears how far a piece of work is. */
@FunctionalInterface
public interface Watch {

    /**
     * Hears of it; often is no burden.
     *
     * @param done  how many steps are done
     * @param of    how many there are
     * @param doing what is being done now
     * @throws java.util.concurrent.CancellationException when nobody waits for it any more: let it pass
     */
    void at(int done, int of, Sentence doing);
}
