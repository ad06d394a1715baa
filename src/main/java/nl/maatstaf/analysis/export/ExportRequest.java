package nl.maatstaf.analysis.export;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.maatstaf.analysis.pseudonymous.SmallCells;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be exported.
 *
 * @param study     the study's name
 * @param withArm   whether arms are in it; only once the plan is locked
 * @param fewest    how many people a layer or background answer must have
 * @param purpose   what it is for, in one sentence; comes from outside, so show it as text
 * @param agreement a reference to the agreement that it is under; from outside too
 */
public record ExportRequest(String study, boolean withArm, int fewest, String purpose, String agreement) {

    /** The shortest purpose, in characters. */
    public static final int SHORTEST_PURPOSE = 10;

    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 200;

    /** The longest reference, in characters. */
    public static final int LONGEST_AGREEMENT = 100;

    private static final int SHORTEST_AGREEMENT = 3;

    /** What steers a terminal or turns the direction of writing, and the ends of lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\s]+");

    /** Makes one line of each text. */
    public ExportRequest {
        purpose = line(purpose);
        agreement = line(agreement);
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** What is wrong with the request itself, if anything. */
    Optional<ExportRefusal> fault() {
        boolean words = purpose.length() >= SHORTEST_PURPOSE && purpose.indexOf(' ') > 0
                && purpose.codePoints().anyMatch(Character::isLetter);
        return !words ? Optional.of(ExportRefusal.NO_PURPOSE)
                : purpose.length() > LONGEST_PURPOSE ? Optional.of(ExportRefusal.LONG_PURPOSE)
                : agreement.length() < SHORTEST_AGREEMENT || agreement.length() > LONGEST_AGREEMENT
                        ? Optional.of(ExportRefusal.NO_AGREEMENT)
                : fewest < SmallCells.FEWEST ? Optional.of(ExportRefusal.LESS_STRICT) : Optional.empty();
    }
}
