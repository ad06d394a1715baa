package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;

/** Refuses data that can't bear a mixed model, before anything is computed. */
final class DataChecks {
    private static final double SOME_CORRELATION = 0.5;
    /** The share of the largest mean square of a wave below which variance is rounding. */
    static final double NO_VARIANCE = 1e-13;

    private final Moments moments;
    private final Layout layout;

    DataChecks(Moments moments) {
        this.moments = moments;
        layout = moments.layout();
    }

    void refuseOtherThanTwoArms() {
        if (moments.observations() == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "No outcome was observed.");
        }
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

    /** Refuses when a group doesn't show what its covariance needs. */
    void refuseUnidentified(Covariance covariance, Groups groups) {
        for (int group = 0; group < groups.count(); group++) {
            if (covariance == Covariance.UNSTRUCTURED && participants(group, groups) < layout.waves().size()) {
                throw tooFew(group, groups);
            }
            refuseUnidentified(covariance, group, groups);
        }
    }

    /** Every parameter must move the covariance of some pair of waves that was observed together. */
    private void refuseUnidentified(Covariance covariance, int group, Groups groups) {
        int waves = layout.waves().size();
        CovarianceStructure structure = covariance.structure(waves);
        double[][] jacobian = structure.jacobian(structure.near(powers(waves)));
        Vech vech = new Vech(waves);
        int[] observed = IntStream.range(0, vech.size())
                .filter(i -> moments.count(key -> groups.of(key) == group
                        && key.observes(vech.row[i]) && key.observes(vech.column[i])) > 0)
                .toArray();
        for (int parameter = 0; parameter < jacobian[0].length; parameter++) {
            int moved = parameter;
            if (IntStream.of(observed).allMatch(i -> jacobian[i][moved] == 0)) {
                int entry = IntStream.range(0, vech.size()).filter(i -> jacobian[i][moved] != 0).findFirst().orElse(0);
                throw neverObserved(vech.column[entry], vech.row[entry], groups.where(group));
            }
        }
    }

    private static double[][] powers(int waves) {
        double[][] powers = new double[waves][waves];
        for (int s = 0; s < waves; s++) {
            for (int t = 0; t < waves; t++) {
                powers[s][t] = StrictMath.pow(SOME_CORRELATION, StrictMath.abs(s - t));
            }
        }
        return powers;
    }

    private NotEstimableException neverObserved(int wave, int otherWave, String where) {
        String sentence = wave == otherWave
                ? "Wave " + layout.waves().get(wave) + " has no observation" + where + "."
                : "The waves " + layout.waves().get(wave) + " and " + layout.waves().get(otherWave)
                        + " were never observed in the same participant" + where + ".";
        return new NotEstimableException(Refusal.COVARIANCE_NOT_IDENTIFIED, sentence);
    }

    private long participants(int group, Groups groups) {
        return moments.count(key -> groups.of(key) == group);
    }

    private NotEstimableException tooFew(int group, Groups groups) {
        return new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                "There are " + participants(group, groups) + " participants" + groups.where(group) + " for "
                        + layout.waves().size() + " waves, too few to estimate the covariance between waves.");
    }

    /**
     * Refuses a wave in which every arm has one value only. Other columns of the model may hide that from the first
     * residuals; the search would then follow the variance to zero.
     */
    void refuseConstantWave(Covariance covariance, Groups groups) {
        for (int group = 0; group < groups.count() && covariance.hasVariancePerWave(); group++) {
            int within = group;
            double scale = IntStream.range(0, layout.waves().size())
                    .mapToDouble(wave -> squares(wave, within, groups)).max().orElse(0);
            for (int wave = 0; wave < layout.waves().size(); wave++) {
                if (isConstant(wave, group, groups, scale)) {
                    throw constant(layout.waves().get(wave));
                }
            }
        }
    }

    private boolean isConstant(int wave, int group, Groups groups, double scale) {
        int position = layout.outcomePosition(wave);
        double deviations = 0;
        long more = 0;
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            int level = arm;
            List<Map.Entry<CellKey, CrossProducts>> cells = moments.cells().entrySet().stream()
                    .filter(cell -> groups.of(cell.getKey()) == group && cell.getKey().observes(wave)
                            && cell.getKey().levels().get(layout.armIndex()) == level)
                    .toList();
            long n = cells.stream().mapToLong(cell -> cell.getValue().participants()).sum();
            if (n > 0) {
                double sum = cells.stream().mapToDouble(cell -> cell.getValue().get(0, position)).sum();
                deviations += cells.stream().mapToDouble(cell -> cell.getValue().get(position, position)).sum()
                        - sum * sum / n;
                more += n - 1;
            }
        }
        return more > 0 && !(deviations > NO_VARIANCE * scale);
    }

    private double squares(int wave, int group, Groups groups) {
        int position = layout.outcomePosition(wave);
        return moments.cells().entrySet().stream()
                .filter(cell -> groups.of(cell.getKey()) == group)
                .mapToDouble(cell -> cell.getValue().get(position, position)).sum();
    }

    static NotEstimableException constant(String wave) {
        return new NotEstimableException(Refusal.ZERO_VARIANCE,
                "The outcome doesn't vary in wave " + wave + " beyond what the model explains.");
    }

    /**
     * Refuses when the participants, less what the mean of every wave takes, are fewer than the waves: the likelihood
     * then has no bound.
     */
    void refuseTooFewFor(List<Column> columns, Covariance covariance, Groups groups) {
        int waves = layout.waves().size();
        for (int group = 0; group < groups.count(); group++) {
            // Within one arm a constant that is the same but for the arm is the same.
            long saturated = columns.stream()
                    .map(column -> groups.names().isEmpty()
                            ? column.constant() : column.constant().without(groups.factor()))
                    .distinct()
                    .filter(constant -> columns.stream().filter(c -> c.constant().equals(constant)).count() >= waves)
                    .count();
            if (covariance == Covariance.UNSTRUCTURED && participants(group, groups) - saturated < waves
                    || moments.observations() <= columns.size()) {
                throw tooFew(group, groups);
            }
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
