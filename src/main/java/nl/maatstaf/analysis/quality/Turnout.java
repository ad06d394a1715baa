package nl.maatstaf.analysis.quality;

import java.util.Collection;
import java.util.OptionalDouble;
import nl.maatstaf.study.Stratum;

/**
 * How many people answered a wave. A wave is due for whoever was invited once it is closed in their cohort; before that
 * they are not yet due, which is neither missing nor dropout.
 *
 * @param invited  the people invited, without those who had everything erased
 * @param due      those of them for whom the wave is closed
 * @param answered those of them who sent it, whatever they left open
 * @param began    those for whom it is closed, and who sent wave 0
 * @param stayed   those of them who sent this wave
 */
public record Turnout(long invited, long due, long answered, long began, long stayed) {

    /** Nobody. */
    static final Turnout NONE = new Turnout(0, 0, 0, 0, 0);

    /**
     * The turnout of some people.
     *
     * @param cohort  their cohort
     * @param stratum their stratum
     * @param wave    the wave
     * @param counts  how many
     */
    public record Of(String cohort, Stratum stratum, int wave, Turnout counts) {}

    /** {@return the people for whom this wave is not closed yet} */
    public long notYetDue() {
        return invited - due;
    }

    /** {@return the share that answered of those for whom the wave is closed; nothing while it is for nobody} */
    public OptionalDouble response() {
        return Share.of(answered, due);
    }

    /** {@return the share that answered now of those who sent wave 0; nothing while there is none of these} */
    public OptionalDouble retention() {
        return Share.of(stayed, began);
    }

    /** All of these together. */
    public static Turnout sum(Collection<Of> cells) {
        return cells.stream().map(Of::counts).reduce(NONE, Turnout::plus);
    }

    private Turnout plus(Turnout other) {
        return new Turnout(invited + other.invited, due + other.due, answered + other.answered, began + other.began,
                stayed + other.stayed);
    }
}
