package nl.maatstaf.publication.opendata;

/** The names of measures in open data. */
final class Measures {

    static final String RESPONSE = "response";

    private Measures() {}

    static String share(String column, int answer) {
        return "share:" + column + "=" + answer;
    }

    static String mean(String column) {
        return "mean:" + column;
    }

    /** The standard deviation among everybody. */
    static String deviation(String column) {
        return "sd:" + column;
    }

    /** The second arm less the first. */
    static String difference(String measure) {
        return "difference:" + measure;
    }
}
