package nl.maatstaf.publication.opendata;

import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Statement;

/** The names of measures in open data. */
public final class Measures {

    /** How many people the register has. */
    public static final String FRAME = "frame";

    /** How many of them answered. */
    public static final String RESPONSE = "response";

    private Measures() {}

    /** {@return the share of an answer} */
    public static String share(String column, int answer) {
        return "share:" + column + "=" + answer;
    }

    /** {@return the mean} */
    public static String mean(String column) {
        return "mean:" + column;
    }

    /** The standard deviation among everybody. */
    static String deviation(String column) {
        return "sd:" + column;
    }

    /** {@return the second arm less the first} */
    public static String difference(String measure) {
        return "difference:" + measure;
    }

    /** {@return what a statement says, in one name: of a distribution without the answer} */
    public static String of(ReleaseCube cube, Statement statement) {
        if (statement.figure() == null) {
            return RESPONSE;
        }
        Question question = cube.questions().get(statement.question());
        return switch (statement.figure()) {
            case DISTRIBUTION -> "share:" + question.column();
            case SHARE -> share(question.column(), question.answers().getLast());
            case MEAN -> mean(question.column());
        };
    }
}
