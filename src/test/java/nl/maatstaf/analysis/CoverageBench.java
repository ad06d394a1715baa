package nl.maatstaf.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import nl.maatstaf.demo.SimulatedPerson;
import nl.maatstaf.demo.SimulatedStudy;
import nl.maatstaf.demo.Simulation;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.LongRows;
import nl.maatstaf.statistics.mixed.MixedModel;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.study.Arm;

/**
 * Simulates 4,000 studies in which the truth is known and counts how often the planned 95% interval holds it. Not a
 * test: it prints the figure that the README quotes. The planned model and the planned contrast, from the plan file.
 */
public final class CoverageBench {

    private static final LocalDate ALL_WAVES_CLOSED = LocalDate.of(2040, 1, 1);

    private CoverageBench() {}

    /** Arguments: the first and the last seed; 1 and 4000 when left out. */
    public static void main(String[] arguments) {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        long last = arguments.length > 1 ? Long.parseLong(arguments[1]) : 4000;
        Protocol protocol = Reading.of(Path.of("surveys")).surveys().orElseThrow()
                .protocol("almere-45plus").orElseThrow();
        List<Estimated> estimates = LongStream.rangeClosed(first, last)
                .mapToObj(seed -> estimate(Simulation.make(seed, protocol.study(), ALL_WAVES_CLOSED), protocol.plan()))
                .toList();
        long covering = estimates.stream()
                .filter(e -> e.lower() <= Simulation.TRUE_EFFECT && Simulation.TRUE_EFFECT <= e.upper()).count();
        double mean = estimates.stream().mapToDouble(Estimated::estimate).average().orElseThrow();
        double error = estimates.stream().mapToDouble(Estimated::standardError).average().orElseThrow();
        double spread = Math.sqrt(estimates.stream().mapToDouble(e -> Math.pow(e.estimate() - mean, 2)).sum()
                / (estimates.size() - 1));
        System.out.printf("seeds %d-%d: the 95%% interval covers +%.1f in %d of %d = %.2f%%; mean estimate %.4f, "
                        + "mean standard error %.4f, spread of the estimates %.4f%n", first, last,
                Simulation.TRUE_EFFECT, covering, estimates.size(), 100.0 * covering / estimates.size(), mean, error,
                spread);
    }

    private static Estimated estimate(SimulatedStudy simulated, AnalysisPlan plan) {
        var rows = new LongRows(new LongRows.Variables(plan.primary().score(), "arm", Arm.REGULAR.code(), "wave",
                List.of("arm", "cohort", "trede", "part_time"), List.of()));
        for (SimulatedPerson person : simulated.invited()) {
            List<String> levels = List.of(person.arm().code(), person.cohort().name(),
                    Integer.toString(person.person().stratum().trede()),
                    person.person().stratum().partTime() ? "yes" : "no");
            for (int wave = 0; wave <= simulated.study().lastWave(); wave++) {
                if (person.mark(wave).isPresent()) {
                    rows.add(person.person().clientNumber(), levels, new double[0], Integer.toString(wave),
                            person.mark(wave).getAsInt());
                }
            }
        }
        var planned = (Method.MixedModel) plan.primary().method();
        var model = new MixedModel(Formula.parse(planned.formula()))
                .withConstrainedBaseline(Integer.toString(plan.baselineWave()));
        MixedModelFit fit = model.run(rows.moments()).orRefuse();
        return (Estimated) fit.averageContrast(plan.primary().waves().stream().map(String::valueOf).toList());
    }
}
