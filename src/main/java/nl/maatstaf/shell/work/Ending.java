package nl.maatstaf.shell.work;

import java.io.IOException;
import java.io.OutputStream;

/** What came of a piece of work. */
public sealed interface Ending {

    /**
     * A file, for whoever waits for it and for nobody else.
     *
     * @param contents what is in it
     * @param label    what is said of it
     */
    record File(Contents contents, Label label) implements Ending {

        /**
         * Makes a file. When that fails or is stopped, nothing of it is left.
         *
         * @param empty  where it is kept
         * @param filler writes it
         */
        public static File of(Contents empty, Filler filler) throws IOException {
            boolean filled = false;
            try {
                Label label = filler.fill(empty.out());
                filled = true;
                return new File(empty, label);
            } finally {
                if (!filled) {
                    empty.close();
                }
            }
        }
    }

    /**
     * What it gave is kept, and not here.
     *
     * @param where what there is to say of it
     */
    record Kept(Sentence where) implements Ending {}

    /**
     * It may not be done, or not now.
     *
     * @param why what is in the way, and what to do about it
     */
    record Refused(Sentence why) implements Ending {}

    /** Somebody stopped it. */
    record Stopped() implements Ending {}

    /** It failed on our side; the log says how. */
    record Failed() implements Ending {}

    /**
     * What is said of a file.
     *
     * @param name      what it is called where it is saved
     * @param mediaType what a browser is told that it is
     * @param ready     that it is ready
     */
    record Label(Sentence name, String mediaType, Sentence ready) {}

    /** Writes a file. */
    @FunctionalInterface
    interface Filler {

        /**
         * Writes the whole of it.
         *
         * @param out receives it
         * @return what is said of it
         */
        Label fill(OutputStream out) throws IOException;
    }
}
