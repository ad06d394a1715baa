package nl.maatstaf.statistics.mixed;

import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;

/** Refuses data that can't bear an unstructured mixed model, before anything is computed. */
final class DataChecks {
    private final Moments moments;
    private final Layout layout;

    DataChecks(Moments moments) {
        this.moments = moments;
        layout = moments.layout();
    }

    void refuseWhatCannotBeFitted() {
        if (moments.observations() == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "No outcome was observed.");
        }
        refuseOtherThanTwoArms();
        if (moments.participants() < layout.waves().size()) {
            throw tooFew();
        }
        refusePairsNeverObserved();
    }

    private void refuseOtherThanTwoArms() {
        List<String> arms = layout.arms();
        List<String> present = arms.stream().filter(arm -> moments.participants(arm) > 0).toList();
        if (present.size() == 1) {
            throw new NotEstimableException(Refusal.ONE_ARM,
                    "All participants are in the " + present.getFirst() + " arm; two arms are compared.");
        }
        if (arms.size() > 2) {
            throw new NotEstimableException(Refusal.MORE_THAN_TWO_ARMS,
                    "There are " + arms.size() + " arms (" + String.join(", ", arms) + "); two arms are compared.");
        }
    }

    private void refusePairsNeverObserved() {
        for (int s = 0; s < layout.waves().size(); s++) {
            for (int t = 0; t <= s; t++) {
                if (moments.participantsWithBoth(s, t) == 0) {
                    String sentence = s == t
                            ? "Wave " + layout.waves().get(s) + " has no observation."
                            : "The waves " + layout.waves().get(t) + " and " + layout.waves().get(s)
                                    + " were never observed in the same participant.";
                    throw new NotEstimableException(Refusal.COVARIANCE_NOT_IDENTIFIED, sentence);
                }
            }
        }
    }

    NotEstimableException tooFew() {
        return new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                "There are " + moments.participants() + " participants for " + layout.waves().size()
                        + " waves, too few to estimate the covariance between waves.");
    }

    /** Refuses when the participants, less what the mean of every wave takes, are fewer than the waves. */
    void refuseTooFewFor(List<Column> columns) {
        int waves = layout.waves().size();
        long saturated = columns.stream()
                .map(Column::constant)
                .distinct()
                .filter(constant -> columns.stream().filter(c -> c.constant().equals(constant)).count() >= waves)
                .count();
        if (moments.participants() - saturated < waves || moments.observations() <= columns.size()) {
            throw tooFew();
        }
    }

    /**
     * Refuses a column that follows from those before it. An interaction of factors is let through: its column is lost
     * to a combination of levels that no one has, and the contrasts that don't need it stand.
     */
    void refuseCollinear(Column column) {
        long factors = column.term().variables().stream().filter(name -> layout.levels(name).isPresent()).count();
        if (factors < 2) {
            throw new NotEstimableException(Refusal.RANK_DEFICIENT,
                    "The column " + column.name() + " follows from the columns before it; leave its variable out.");
        }
    }
}
