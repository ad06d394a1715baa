package nl.maatstaf.analysis.pseudonymous;

import java.util.Set;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.TredeCode;

/** What the store has from the register on one participant in one quarter. */
record Registered(Quarter quarter, TredeCode trede, boolean onAssistance, int paidHours, boolean deceased,
        Set<ExposureKind> exposures) {

    /** Copies the exposures. */
    Registered {
        exposures = Set.copyOf(exposures);
    }

    /** A layer that is held back is not told by the register; what people say themselves may still hint at it. */
    Cell cell(RegisterVariable variable, boolean stratumHeldBack) {
        return switch (variable) {
            case TREDE -> stratumHeldBack ? new Cell.Missing(MissingReason.WITHHELD) : Cell.of(trede.step());
            case PAID_HOURS -> stratumHeldBack ? new Cell.Missing(MissingReason.WITHHELD)
                    : Cell.of(RegisterVariable.band(paidHours));
            case ON_ASSISTANCE -> Cell.of(onAssistance ? 1 : 0);
            case DECEASED -> Cell.of(deceased ? 1 : 0);
        };
    }
}
