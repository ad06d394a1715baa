package nl.maatstaf.analysis.report;

import java.util.Locale;

/** Hears what is being done for a report. */
@FunctionalInterface
public interface ReportProgress {

    /** Somebody who doesn't want to know. */
    ReportProgress UNWATCHED = _ -> { };

    /** What is done, one after another. */
    enum Step {
        /** The run and the quality of the data are read. */
        READING,
        /** Words, tables and drawings are made. */
        WRITING,
        /** The file is made of them. */
        FINISHING;

        /** {@return its name in message bundles} */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Hears that this begins.
     *
     * @throws java.util.concurrent.CancellationException to stop here; nothing is written
     */
    void begins(Step step);
}
