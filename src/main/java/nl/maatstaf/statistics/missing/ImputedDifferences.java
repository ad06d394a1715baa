package nl.maatstaf.statistics.missing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The differences between the arms after imputation.
 *
 * @param strategy     what was assumed about outcomes after the last observed one
 * @param delta        what was added to imputed outcomes of the arm that isn't the reference
 * @param participants the participants, all of whom take part at every wave
 * @param imputed      by wave, how many outcomes were imputed
 * @param differences  by wave, the difference between the arms: the other minus the reference
 * @param average      the mean difference over the waves that were asked for, if any were
 */
public record ImputedDifferences(
        Strategy strategy,
        double delta,
        long participants,
        SequencedMap<String, Long> imputed,
        SequencedMap<String, Estimate> differences,
        Optional<Estimate> average)
        implements Result {
    public ImputedDifferences {
        imputed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(imputed));
        differences = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(differences));
    }

    static ImputedDifferences of(
            Cohort cohort, Strategy strategy, double delta, List<Integer> averaged, Replicates replicates) {
        SequencedMap<String, Long> imputed = new LinkedHashMap<>();
        SequencedMap<String, Estimate> differences = new LinkedHashMap<>();
        for (int wave = 0; wave < cohort.waves.size(); wave++) {
            imputed.put(cohort.waves.get(wave), cohort.missing(wave));
            differences.put(cohort.waves.get(wave), replicates.at(wave).at(delta));
        }
        return new ImputedDifferences(strategy, delta, cohort.participants(), imputed, differences,
                averaged.isEmpty() ? Optional.empty() : Optional.of(replicates.average(averaged).at(delta)));
    }

    /**
     * The difference between the arms at a wave.
     *
     * @throws ModelException if there is no such wave
     */
    public Estimate difference(String wave) {
        Estimate difference = differences.get(wave);
        if (difference == null) {
            throw new ModelException("There is no wave " + wave + ".");
        }
        return difference;
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(
                average.stream().map(mean -> Finding.of("difference-average", participants, mean)),
                differences.entrySet().stream()
                        .map(entry -> Finding.of("difference:" + entry.getKey(), participants, entry.getValue())))
                .toList();
    }

    @Override
    public List<Caveat> caveats() {
        return Assumption.caveats(strategy, imputed);
    }
}
