package nl.maatstaf.statistics.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.MixedModel;
import nl.maatstaf.statistics.mixed.Moments;

/**
 * Simulates trials of a scenario, fits the mixed model to each, and counts how often the difference is significant and
 * its interval holds the truth. Morris, White and Crowther (2019), Statistics in Medicine 38:2074-2102. The time grows
 * with the number of trials: some milliseconds for each.
 *
 * @param trials    how many trials are simulated
 * @param generator gives a generator at its start, a new one at each call, so that every run is the same
 * @param alpha     the two-sided significance level
 */
public record SimulatedPower(int trials, Supplier<RandomGenerator> generator, double alpha)
        implements Procedure<TrialScenario, SimulatedPowerResult> {
    private static final double USUAL_ALPHA = 0.05;
    private static final Formula FORMULA = Formula.parse(
            TrialSimulation.OUTCOME + " ~ " + TrialSimulation.ARM + "*" + TrialSimulation.WAVE);

    /** Refuses a simulation without trials, and a level that isn't between 0 and 1. */
    public SimulatedPower {
        if (trials < 1) {
            throw new IllegalArgumentException("A simulation needs a trial.");
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("The significance level must lie between 0 and 1.");
        }
    }

    /** Tests at the level 0.05. */
    public SimulatedPower(int trials, Supplier<RandomGenerator> generator) {
        this(trials, generator, USUAL_ALPHA);
    }

    @Override
    public Method method() {
        return Method.named("simulated-power").with("trials", trials).with("alpha", alpha);
    }

    /** Simulates; refused, with the reason of the first trial, only when no trial can be analysed. */
    @Override
    public Outcome<SimulatedPowerResult> run(TrialScenario scenario) {
        return Outcome.of(() -> {
            RandomGenerator random = generator.get();
            TrialSimulation simulation = new TrialSimulation(scenario);
            List<Estimated> estimates = new ArrayList<>();
            List<NotEstimable> refusals = new ArrayList<>();
            for (int trial = 0; trial < trials; trial++) {
                switch (estimate(simulation, random)) {
                    case Estimated estimated -> estimates.add(estimated);
                    case NotEstimable refusal -> refusals.add(refusal);
                }
            }
            if (estimates.isEmpty()) {
                throw new NotEstimableException(refusals.getFirst());
            }
            return SimulatedPowerResult.of(trials, scenario.difference(), alpha, estimates);
        });
    }

    private static Estimate estimate(TrialSimulation simulation, RandomGenerator random) {
        LongitudinalDesign design = simulation.scenario().design();
        MixedModel model = design.sharedBaseline()
                ? new MixedModel(FORMULA).withConstrainedBaseline(TrialSimulation.wave(0))
                : new MixedModel(FORMULA);
        List<String> waves = design.averaged().stream().map(TrialSimulation::wave).toList();
        try {
            Moments moments = simulation.simulate(random).moments();
            int observedWaves = moments.layout().waves().size();
            if (observedWaves < design.reference().waves()) {
                return new NotEstimable(Refusal.WAVE_MISSING_IN_ARM,
                        "Nobody is left in wave " + TrialSimulation.wave(observedWaves) + ".");
            }
            return model.run(moments).orRefuse().averageContrast(waves);
        } catch (NotEstimableException refusal) {
            return refusal.reason();
        }
    }
}
