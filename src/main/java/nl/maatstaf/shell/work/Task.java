package nl.maatstaf.shell.work;

import java.io.IOException;

/** What a piece of long work does, on a thread of its own and as whoever began it. It touches no page. */
@FunctionalInterface
public interface Task {

    /**
     * Does all of it.
     *
     * @param watch hears how far it is, and may stop it
     * @return what came of it
     * @throws IOException when a file can't be made
     */
    Ending work(Watch watch) throws IOException;
}
