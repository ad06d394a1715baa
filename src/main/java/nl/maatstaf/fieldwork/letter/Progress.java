package nl.maatstaf.fieldwork.letter;

/** Hears how far a file of letters is, and may stop it. Asked after every sheaf of letters. */
@FunctionalInterface
public interface Progress {

    /** Somebody who doesn't want to know. */
    Progress UNWATCHED = (_, _) -> { };

    /**
     * Hears of it.
     *
     * @param made how many letters are made
     * @param of   how many there will be
     * @throws java.util.concurrent.CancellationException to stop here; nothing is written
     */
    void made(int made, int of);
}
