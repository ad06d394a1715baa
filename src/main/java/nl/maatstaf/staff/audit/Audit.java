package nl.maatstaf.staff.audit;

/** Where a feature records a deed, before it does it. */
@FunctionalInterface
public interface Audit {

    /**
     * Records that whoever is signed in is about to do this, or the product itself when nobody is.
     *
     * @throws RuntimeException when it could not be recorded; then it must not be done
     */
    void record(Deed deed);
}
