package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.maatstaf.statistics.mixed.LongRows;

/** Made-up trials: a baseline, a centre, and correlated outcomes that some participants stop giving. */
final class Simulated {
    static final LongRows.Variables VARIABLES = new LongRows.Variables(
            "y", "arm", "regular", "wave", List.of("arm", "centre"), List.of("baseline"));

    private Simulated() {
    }

    /** A trial of so many participants and waves; each later outcome is the last with this probability. */
    static Trajectories trial(long seed, int participants, int waves, double dropout) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Trajectory> all = new ArrayList<>();
        for (int i = 0; i < participants; i++) {
            boolean tailored = i % 2 == 1;
            double baseline = random.nextGaussian();
            double own = random.nextGaussian();
            Map<String, Double> outcomes = new LinkedHashMap<>();
            boolean present = true;
            for (int wave = 1; wave <= waves; wave++) {
                double y = 5 + baseline + own + (tailored ? -0.4 * wave : 0) + random.nextGaussian();
                // The first few stay, so that every wave is observed in both arms.
                present &= wave == 1 || i < 10 || random.nextDouble() >= dropout;
                if (present) {
                    outcomes.put("" + wave, y);
                }
            }
            all.add(new Trajectory(List.of(tailored ? "tailored" : "regular", i % 3 == 0 ? "b" : "a"),
                    List.of(baseline), outcomes));
        }
        return new Trajectories(VARIABLES, names(waves), all);
    }

    static List<String> names(int waves) {
        List<String> names = new ArrayList<>();
        for (int wave = 1; wave <= waves; wave++) {
            names.add("" + wave);
        }
        return names;
    }
}
