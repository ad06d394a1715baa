package nl.maatstaf.responding;

/**
 * A code and the word that goes with it, hashed.
 *
 * @param codeHash the code's hash, in hexadecimal digits
 * @param word     the word's
 */
record WordKey(String codeHash, byte[] word) {

    @Override
    public String toString() {
        return "WordKey[not shown]";
    }
}
