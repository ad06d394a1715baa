package nl.maatstaf.analysis.bundle;

/** What the files of a bundle are called. */
final class BundleFile {

    /** The plan that was followed, as two people signed it. */
    static final String PLAN = "plan.yaml";
    /** The folder of every definition that the run rests on. */
    static final String DEFINITIONS = "surveys/";
    /** The results. */
    static final String RESULTS = "results.json";
    /** What the run was asked beside its definitions and data. */
    static final String RUN = "run.json";
    /** The SHA-256 of every other file, as {@code sha256sum --check} reads it. */
    static final String HASHES = "SHA256SUMS";
    /** What the columns of the data mean. */
    static final String CODEBOOK = "codebook.csv";
    /** The primary analysis in R. */
    static final String SCRIPT = "primary.R";
    /** What the primary analysis is, and its result, for the script. */
    static final String PRIMARY = "primary.csv";
    /** What all of this is. */
    static final String README = "README.txt";
    /** The folder of the data. */
    static final String DATA = "data/";
    /** What the data may be used for. */
    static final String AGREEMENT = DATA + "agreement.txt";
    /** One line for each participant. */
    static final String PEOPLE = DATA + "people.csv";
    /** One line for each participant and score. */
    static final String TRAJECTORIES = DATA + "trajectories.csv";
    /** One line for each participant, a column for each item. */
    static final String BASELINE = DATA + "baseline.csv";
    /** One line for each participant and quarter. */
    static final String REGISTER = DATA + "register.csv";
    /** One line for each participant, activity and month. */
    static final String EXPOSURE = DATA + "exposure.csv";
    /** One line for each arm of a stratum of a cohort of the frame. */
    static final String FRAME = DATA + "frame.csv";

    private BundleFile() {
    }
}
