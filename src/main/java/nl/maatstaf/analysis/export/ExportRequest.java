package nl.maatstaf.analysis.export;

import java.util.Optional;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.analysis.pseudonymous.SmallCells;

/**
 * What somebody asks to be exported.
 *
 * @param study     the study's name
 * @param withArm   whether arms are in it; only once the plan is locked
 * @param fewest    how many people a layer or background answer must have
 * @param terms     what it is for, and under which agreement
 */
public record ExportRequest(String study, boolean withArm, int fewest, Terms terms) {

    /** What is wrong with the request itself, if anything. */
    Optional<ExportRefusal> fault() {
        return terms.fault().map(fault -> switch (fault) {
            case NO_PURPOSE -> ExportRefusal.NO_PURPOSE;
            case LONG_PURPOSE -> ExportRefusal.LONG_PURPOSE;
            case NO_AGREEMENT -> ExportRefusal.NO_AGREEMENT;
        }).or(() -> fewest < SmallCells.FEWEST ? Optional.of(ExportRefusal.LESS_STRICT) : Optional.empty());
    }
}
