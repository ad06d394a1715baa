package nl.maatstaf.responding.ui;

/**
 * Something that somebody is told, in whatever language they read.
 *
 * @param key        of the text
 * @param parameters what goes into it
 */
record Told(String key, Object... parameters) {

    String in(Words words) {
        return words.get(key, parameters);
    }
}
