package nl.maatstaf.analysis.quality;

import java.util.List;
import java.util.OptionalDouble;
import nl.maatstaf.responding.Speed;

/**
 * How fast people went through a wave, in the bands of {@link nl.maatstaf.responding.Stopwatch}.
 *
 * @param wave  the wave
 * @param fast  responses faster than questions can be read
 * @param usual responses at a usual speed
 * @param slow  slow responses
 * @param none  responses of which it can't be told, as after an interruption
 */
public record SpeedBands(int wave, long fast, long usual, long slow, long none) {

    /** All of these together; the wave is that of the last. */
    public static SpeedBands together(List<SpeedBands> waves) {
        return waves.stream().reduce(new SpeedBands(0, 0, 0, 0, 0), SpeedBands::plus);
    }

    SpeedBands plus(SpeedBands other) {
        return new SpeedBands(other.wave, fast + other.fast, usual + other.usual, slow + other.slow, none + other.none);
    }

    /** {@return the responses of which the band is known} */
    public long known() {
        return fast + usual + slow;
    }

    /** {@return the responses in this band} */
    public long in(Speed speed) {
        return switch (speed) {
            case FAST -> fast;
            case USUAL -> usual;
            case SLOW -> slow;
        };
    }

    /** {@return the share of this band, of those of which it is known} */
    public OptionalDouble share(Speed speed) {
        return Share.of(in(speed), known());
    }
}
