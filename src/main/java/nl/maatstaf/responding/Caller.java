package nl.maatstaf.responding;

import java.util.function.Supplier;

/**
 * Whoever stands at the door: one page in one browser. It is asked for its address at each try, as a phone changes
 * networks; nobody keeps the address.
 */
public final class Caller {

    private final Supplier<String> address;

    /** The drawing in which this page has its lot; see {@link Turnstile}. */
    private long drawing;

    /**
     * Makes one.
     *
     * @param address the address now, as the web server knows it
     */
    public Caller(Supplier<String> address) {
        this.address = address;
    }

    String address() {
        return address.get();
    }

    /** {@return whether it had no lot yet in this drawing; from now on it has} */
    boolean joins(long other) {
        boolean joins = drawing != other;
        drawing = other;
        return joins;
    }

    @Override
    public String toString() {
        return "Caller[not shown]";
    }
}
