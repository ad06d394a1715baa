package nl.maatstaf.shell.paper;

/** What a document is as a file. */
public enum PaperFormat {
    /** One web page that needs nothing beside it. */
    HTML("html", "text/html;charset=utf-8"),
    /** Pages to print. */
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String mediaType;

    PaperFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** {@return how the name of such a file ends} */
    public String ending() {
        return ending;
    }

    /** {@return what a browser is told that it is} */
    public String mediaType() {
        return mediaType;
    }
}
