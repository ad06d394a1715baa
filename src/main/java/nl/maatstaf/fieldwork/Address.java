package nl.maatstaf.fieldwork;

/**
 * Where a letter reaches somebody.
 *
 * @param street   street and number
 * @param postcode postcode
 * @param town     town
 */
public record Address(String street, String postcode, String town) {

    /** Whose this is, is nobody's business in a log. */
    @Override
    public String toString() {
        return "Address[not shown]";
    }
}
