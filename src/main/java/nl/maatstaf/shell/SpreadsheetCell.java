package nl.maatstaf.shell;

/** Makes a text safe in a file that somebody opens in a spreadsheet, which takes some texts for a formula and runs it. */
public final class SpreadsheetCell {

    private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetCell() {}

    /**
     * {@return whether a spreadsheet may take this text for a formula}
     *
     * @param text any text
     */
    public static boolean looksLikeFormula(String text) {
        String first = text.stripLeading();
        return !first.isEmpty() && FORMULA_SIGNS.indexOf(first.charAt(0)) >= 0
                || text.startsWith("\t") || text.startsWith("\r") || text.startsWith("\n");
    }

    /**
     * {@return the text as it can go into a cell: behind an apostrophe, which a spreadsheet reads as "this is text",
     * where it would otherwise be a formula; a phone number with a plus as well}
     *
     * @param text any text; a number that is meant as a number needs no protection
     */
    public static String safe(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }
}
