package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.mixed.LongRows;

/**
 * The participants by position, each distinct row once with the number of participants who share it, in one order for
 * any order of the data.
 */
final class Cohort {
    /** A distinct row; an outcome that is missing, or not due, is NaN. */
    record Row(List<String> levels, double[] covariates, double[] outcomes, boolean[] due, boolean reference, int dropout) {
        boolean observes(int wave) {
            return !Double.isNaN(outcomes[wave]);
        }

        boolean misses(int wave) {
            return due[wave] && !observes(wave);
        }

        boolean isComplete() {
            return IntStream.range(0, outcomes.length).noneMatch(this::misses);
        }
    }

    private static final Comparator<Row> ORDER = Comparator
            .comparing((Row row) -> row.levels().toArray(String[]::new), Arrays::compare)
            .thenComparing(Row::covariates, Arrays::compare)
            .thenComparing(Row::outcomes, Arrays::compare)
            .thenComparing(Row::due, Arrays::compare);

    final LongRows.Variables variables;
    final List<String> waves;
    final List<Row> rows;
    final String otherArm;
    private final int[] counts;

    private Cohort(
            LongRows.Variables variables, List<String> waves, List<Row> rows, int[] counts, String otherArm) {
        this.variables = variables;
        this.waves = waves;
        this.rows = rows;
        this.counts = counts;
        this.otherArm = otherArm;
    }

    /**
     * The cohort of the data.
     *
     * @throws NotEstimableException if there is no outcome, or there aren't two arms with the reference among them
     */
    static Cohort of(Trajectories data) {
        if (data.participants().stream().allMatch(participant -> participant.outcomes().isEmpty())) {
            throw new NotEstimableException(Refusal.NO_DATA, "No outcome was observed.");
        }
        int arm = data.variables().factors().indexOf(data.variables().arm());
        String otherArm = otherArm(data, arm);
        Map<Row, Integer> counts = new TreeMap<>(ORDER);
        for (Trajectory participant : data.participants()) {
            counts.merge(row(data, participant, arm), 1, Integer::sum);
        }
        return new Cohort(data.variables(), data.waves(), new ArrayList<>(counts.keySet()),
                counts.values().stream().mapToInt(Integer::intValue).toArray(), otherArm);
    }

    private static String otherArm(Trajectories data, int arm) {
        String reference = data.variables().referenceArm();
        List<String> arms =
                data.participants().stream().map(participant -> participant.levels().get(arm)).distinct().toList();
        List<String> others = arms.stream().filter(name -> !name.equals(reference)).sorted().toList();
        if (others.size() > 1) {
            throw new NotEstimableException(Refusal.MORE_THAN_TWO_ARMS, "There are other arms (" + String.join(", ",
                    others) + ") beside the reference arm " + reference + "; two arms are compared.");
        }
        if (arms.size() < 2) {
            throw new NotEstimableException(Refusal.ONE_ARM,
                    "All participants are in the " + arms.getFirst() + " arm; two arms are compared.");
        }
        return others.getFirst();
    }

    private static Row row(Trajectories data, Trajectory participant, int arm) {
        int size = data.waves().size();
        double[] outcomes = new double[size];
        boolean[] due = new boolean[size];
        int dropout = 0;
        for (int wave = 0; wave < size; wave++) {
            due[wave] = !participant.notDue().contains(data.waves().get(wave));
            Double outcome = participant.outcomes().get(data.waves().get(wave));
            outcomes[wave] = outcome == null ? Double.NaN : outcome;
            dropout = outcome == null ? dropout : wave + 1;
        }
        // Zero is added because the order tells -0 from 0, which are the same value.
        return new Row(participant.levels(),
                participant.covariates().stream().mapToDouble(value -> value + 0.0).toArray(),
                Arrays.stream(outcomes).map(value -> value + 0.0).toArray(), due,
                participant.levels().get(arm).equals(data.variables().referenceArm()), dropout);
    }

    /** How many participants share each row. */
    int[] counts() {
        return counts.clone();
    }

    /** The same counts with one participant of a row left out. */
    int[] countsWithout(int row) {
        int[] fewer = counts.clone();
        fewer[row]--;
        return fewer;
    }

    long participants() {
        return Arrays.stream(counts).asLongStream().sum();
    }

    /**
     * The counts of those for whom a wave is due.
     *
     * @param present how many participants of each row take part
     */
    int[] due(int wave, int[] present) {
        int[] due = new int[present.length];
        Arrays.setAll(due, k -> rows.get(k).due()[wave] ? present[k] : 0);
        return due;
    }

    /** The participants whose outcome at a wave is missing. */
    long missing(int wave) {
        long missing = 0;
        for (int k = 0; k < counts.length; k++) {
            missing += rows.get(k).misses(wave) ? counts[k] : 0;
        }
        return missing;
    }

    /** An observed outcome at a wave, which a large offset of the outcomes can be told from. */
    double anchor(int wave) {
        return rows.stream().filter(row -> row.observes(wave)).mapToDouble(row -> row.outcomes()[wave]).findFirst()
                .orElse(0);
    }

    /** The same levels but for the arm. */
    List<String> inReferenceArm(List<String> levels) {
        List<String> changed = new ArrayList<>(levels);
        changed.set(variables.factors().indexOf(variables.arm()), variables.referenceArm());
        return changed;
    }

    /** The arms, the reference first. */
    List<String> arms() {
        return List.of(variables.referenceArm(), otherArm);
    }

    /**
     * Refuses a wave without an observation in one of the arms.
     *
     * @param present how many participants of each row take part
     */
    void refuseWaveMissingInArm(int[] present) {
        for (int wave = 0; wave < waves.size(); wave++) {
            for (String arm : arms()) {
                boolean observed = false;
                for (int k = 0; k < present.length; k++) {
                    Row row = rows.get(k);
                    observed |= present[k] > 0 && row.observes(wave)
                            && row.reference() == arm.equals(variables.referenceArm());
                }
                if (!observed) {
                    throw new NotEstimableException(Refusal.WAVE_MISSING_IN_ARM,
                            "Wave " + waves.get(wave) + " has no observation in the " + arm + " arm.");
                }
            }
        }
    }
}
