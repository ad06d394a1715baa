package nl.maatstaf.statistics;


/**
 * The reason why the data give no answer, for one quantity or for the model as a whole.
 *
 * @param code   the kind of reason
 * @param reason one plain sentence that names the variable, wave or arm
 */
public record NotEstimable(Refusal code, String reason) implements Estimate {
}
