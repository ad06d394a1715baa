package nl.maatstaf.statistics.binary;

import java.util.List;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;

/** The counts of two arms that both have participants. */
record TwoByTwo(ArmCounts reference, ArmCounts compared) {

    /** The two arms that have participants, in the order given; other numbers of arms are refused. */
    static TwoByTwo of(List<ArmCounts> arms) {
        List<ArmCounts> present = arms.stream().filter(arm -> arm.participants() > 0).toList();
        return switch (present.size()) {
            case 0 -> throw new NotEstimableException(Refusal.NO_DATA, "No outcome was observed.");
            case 1 -> throw new NotEstimableException(
                    Refusal.ONE_ARM, "All participants are in the arm " + present.getFirst().arm() + ".");
            case 2 -> new TwoByTwo(present.getFirst(), present.getLast());
            default -> throw new NotEstimableException(Refusal.MORE_THAN_TWO_ARMS,
                    "There are " + present.size() + " arms where two are compared.");
        };
    }

    long participants() {
        return reference.participants() + compared.participants();
    }

    long events() {
        return reference.events() + compared.events();
    }

    long nonEvents() {
        return participants() - events();
    }

    /** Whether some had the event and others not. */
    boolean varies() {
        return events() > 0 && nonEvents() > 0;
    }

    /** The smallest count that equal risks would lead one to expect. */
    double smallestExpected() {
        return (double) StrictMath.min(reference.participants(), compared.participants())
                * StrictMath.min(events(), nonEvents()) / participants();
    }

    double riskDifference() {
        // From whole numbers, so that equal risks differ by nothing whatever the numbers of participants.
        return ((double) compared.events() * reference.participants()
                - (double) reference.events() * compared.participants())
                / ((double) reference.participants() * compared.participants());
    }

    /** Why a quantity that needs both outcomes has no value, for data that lack one. */
    NotEstimable noVariation() {
        return events() == 0
                ? new NotEstimable(Refusal.NO_EVENTS, "Nobody had the event.")
                : new NotEstimable(Refusal.ZERO_VARIANCE, "Everybody had the event.");
    }
}
