package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;

/**
 * Collects observations, one per participant and wave in any order, into moments. Levels are found in the rows: the
 * reference arm comes first and all else in alphabetical order, waves in numeric order when all are numbers.
 */
public final class LongRows {
    private final Variables variables;
    private final List<Map<String, Integer>> levels = new ArrayList<>();
    private final Map<String, Integer> waves = new LinkedHashMap<>();
    private final Map<String, Participant> participants = new HashMap<>();

    /**
     * The names of the columns.
     *
     * @param outcome      the name of the outcome
     * @param arm          the arm, one of {@code factors}
     * @param referenceArm the arm that the other is compared with
     * @param wave         the name of the wave
     * @param factors      the categorical variables
     * @param covariates   the numeric variables
     */
    public record Variables(
            String outcome,
            String arm,
            String referenceArm,
            String wave,
            List<String> factors,
            List<String> covariates) {
        public Variables {
            factors = List.copyOf(factors);
            covariates = List.copyOf(covariates);
        }
    }

    public LongRows(Variables variables) {
        this.variables = variables;
        variables.factors().forEach(factor -> levels.add(new LinkedHashMap<>()));
    }

    /**
     * Adds an observed outcome.
     *
     * @param participant who it is of
     * @param factorLevels the level of each factor
     * @param covariates  the value of each covariate
     * @throws NotEstimableException if the participant has a value in this wave already, or had another level or
     *                               covariate in an earlier row, or if there are too many waves
     */
    public void add(
            String participant, List<String> factorLevels, double[] covariates, String wave, double outcome) {
        int[] codes = new int[factorLevels.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code(levels.get(i), factorLevels.get(i));
        }
        int waveCode = code(waves, wave);
        if (waveCode >= Layout.MOST_WAVES) {
            throw new NotEstimableException(Refusal.MODEL_TOO_LARGE,
                    "There are more than " + Layout.MOST_WAVES + " waves, which is the most that can be fitted.");
        }
        Participant known = participants.computeIfAbsent(participant, id -> new Participant(codes, covariates.clone()));
        refuseChange(participant, known, codes, covariates);
        if (!known.observe(waveCode, outcome)) {
            throw new NotEstimableException(Refusal.DUPLICATE_OBSERVATION,
                    "Participant " + participant + " has more than one value in wave " + wave + ".");
        }
    }

    private static int code(Map<String, Integer> codes, String level) {
        Integer next = codes.size();
        Integer known = codes.putIfAbsent(level, next);
        return known == null ? next : known;
    }

    private void refuseChange(String participant, Participant known, int[] codes, double[] covariates) {
        int factor = Arrays.mismatch(known.levels, codes);
        int covariate = Arrays.mismatch(known.covariates, covariates);
        if (factor >= 0 || covariate >= 0) {
            String name = factor >= 0 ? variables.factors().get(factor) : variables.covariates().get(covariate);
            throw new NotEstimableException(Refusal.TIME_VARYING_COVARIATE,
                    "Participant " + participant + " has more than one value of " + name
                            + ", which must be the same in all waves.");
        }
    }

    /** The moments of the rows, with anchors at the integers nearest to the means. */
    public Moments moments() {
        return moments(false);
    }

    /**
     * The moments with cells that hold one value of every covariate, which robust standard errors need. There are as
     * many cells as participants when all their values differ.
     */
    public Moments momentsByCovariate() {
        return moments(true);
    }

    private Moments moments(boolean byCovariate) {
        List<String> orderedWaves = inOrder(waves.keySet());
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            factors.add(new Factor(variables.factors().get(i), orderedLevels(i)));
        }
        Layout layout = new Layout(
                variables.outcome(), variables.arm(), variables.wave(), orderedWaves, factors, variables.covariates());
        Map<CellKey, List<double[]>> cells = cells(layout, byCovariate);
        // One order of addition for any order of rows, because sums of decimals depend on it.
        cells.values().forEach(rows -> rows.sort(Arrays::compare));
        return AnchoredRows.moments(layout, cells);
    }

    private List<String> orderedLevels(int factor) {
        List<String> ordered = new ArrayList<>(levels.get(factor).keySet());
        ordered.sort(null);
        if (variables.factors().get(factor).equals(variables.arm()) && ordered.remove(variables.referenceArm())) {
            ordered.addFirst(variables.referenceArm());
        }
        return ordered;
    }

    private static List<String> inOrder(Set<String> names) {
        try {
            return names.stream()
                    .sorted(Comparator.comparingDouble((String name) -> Double.parseDouble(name))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (NumberFormatException notAllAreNumbers) {
            return names.stream().sorted().toList();
        }
    }

    private Map<CellKey, List<double[]>> cells(Layout layout, boolean byCovariate) {
        int[][] ranks = new int[levels.size()][];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = ranks(levels.get(i), layout.factors().get(i).levels());
        }
        int[] waveRanks = ranks(waves, layout.waves());
        Map<CellKey, List<double[]>> cells = new TreeMap<>();
        for (Participant participant : participants.values()) {
            List<Integer> key = new ArrayList<>();
            for (int i = 0; i < ranks.length; i++) {
                key.add(ranks[i][participant.levels[i]]);
            }
            int observed = 0;
            double[] values = Arrays.copyOf(participant.covariates, layout.size() - 1);
            for (int code = 0; code < participant.outcomes.length; code++) {
                if (participant.observes(code)) {
                    observed |= 1 << waveRanks[code];
                    values[layout.outcomePosition(waveRanks[code]) - 1] = participant.outcomes[code];
                }
            }
            List<Double> held = byCovariate ? Arrays.stream(participant.covariates).boxed().toList() : List.of();
            cells.computeIfAbsent(new CellKey(key, held, observed), _ -> new ArrayList<>()).add(values);
        }
        return cells;
    }

    private static int[] ranks(Map<String, Integer> codes, List<String> ordered) {
        int[] ranks = new int[ordered.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[codes.getOrDefault(ordered.get(rank), rank)] = rank;
        }
        return ranks;
    }

    private static final class Participant {
        private final int[] levels;
        private final double[] covariates;
        private double[] outcomes = {};
        private int observed;

        Participant(int[] levels, double[] covariates) {
            this.levels = levels;
            this.covariates = covariates;
        }

        boolean observes(int wave) {
            return (observed >> wave & 1) == 1;
        }

        boolean observe(int wave, double outcome) {
            if (observes(wave)) {
                return false;
            }
            if (wave >= outcomes.length) {
                outcomes = Arrays.copyOf(outcomes, wave + 1);
            }
            outcomes[wave] = outcome;
            observed |= 1 << wave;
            return true;
        }
    }
}
