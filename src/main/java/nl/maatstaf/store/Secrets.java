package nl.maatstaf.store;

/**
 * The keys that are kept outside every database.
 *
 * @param codePepper keys the hash of an access code in the response store; 32 bytes
 * @param codeSeal   seals an access code in the contact store; 32 bytes
 */
public record Secrets(byte[] codePepper, byte[] codeSeal) {

    @Override
    public String toString() {
        return "Secrets[not shown]";
    }
}
