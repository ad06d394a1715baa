package nl.maatstaf.analysis.pseudonymous;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.maatstaf.study.ExposureKind;

/** What the register tells of a quarter, made coarse: a step of the ladder and no code on it, bands and no hours. */
public enum RegisterVariable {
    /** The step of the ladder, 1 to 6; ordinal, never averaged. */
    TREDE,
    /** Whether they were on social assistance. */
    ON_ASSISTANCE,
    /** Hours of paid work a week, as the lowest number of a band: 0, 1, 12, 24 or 36. */
    PAID_HOURS,
    /** Whether they had died. */
    DECEASED;

    /** Where the bands of paid hours begin: those of the questionnaire. */
    public static final List<Integer> BANDS = List.of(0, 1, 12, 24, 36);

    private static final String EXPOSURE = "exposure_";

    /** {@return the name in files} */
    public String key() {
        return "register_" + name().toLowerCase(Locale.ROOT);
    }

    /** {@return the name of an exposure in files} */
    public static String nameOf(ExposureKind kind) {
        return EXPOSURE + kind.code().replace('-', '_');
    }

    /** {@return every name in the file of the register} */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(values()).map(RegisterVariable::key),
                Arrays.stream(ExposureKind.values()).map(RegisterVariable::nameOf)).toList();
    }

    static int band(int hours) {
        return BANDS.reversed().stream().filter(from -> from <= hours).findFirst().orElseThrow();
    }
}
