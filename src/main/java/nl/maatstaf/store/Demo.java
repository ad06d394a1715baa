package nl.maatstaf.store;

/**
 * Whether this installation shows the simulated study. True only while the stores are the embedded ones.
 *
 * @param on whether it does
 */
public record Demo(boolean on) {}
