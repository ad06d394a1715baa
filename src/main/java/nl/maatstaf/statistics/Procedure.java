package nl.maatstaf.statistics;

/**
 * A statistical procedure: an immutable description of what is computed, whose {@code with} methods give a description
 * with another option, and one way to run it. Equal data give equal digits.
 *
 * @param <D> the data that it takes
 * @param <R> what it finds
 */
public interface Procedure<D, R extends Result> {
    /** What a plan names and a result shows. */
    Method method();

    /**
     * Runs the procedure. Data that merely are degenerate are refused, with the reason, never by an exception.
     *
     * @throws IllegalArgumentException if the description asks for what the data don't have
     */
    Outcome<R> run(D data);

    /** Runs the procedure and gives what it found in the form that all procedures share. */
    default Outcome<Report> report(D data) {
        return run(data).map(result -> new Report(method(), result.findings(), result.caveats()));
    }
}
