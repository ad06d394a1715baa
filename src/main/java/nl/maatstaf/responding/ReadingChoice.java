package nl.maatstaf.responding;

/**
 * How somebody likes to read.
 *
 * @param language the language
 * @param size     how large the letters are
 * @param contrast how strongly letters stand out
 */
public record ReadingChoice(String language, TextSize size, Contrast contrast) {

    /** How large letters are. */
    public enum TextSize {
        /** As designed: 20 pixels. */
        NORMAL,
        /** A quarter larger. */
        LARGE,
        /** Half as large again. */
        LARGEST
    }

    /** How strongly letters stand out. */
    public enum Contrast {
        /** Ink on paper. */
        NORMAL,
        /** Black on white, with heavy borders. */
        STRONG
    }

    /** How a language is read until somebody chooses otherwise. */
    public static ReadingChoice in(String language) {
        return new ReadingChoice(language, TextSize.NORMAL, Contrast.NORMAL);
    }
}
