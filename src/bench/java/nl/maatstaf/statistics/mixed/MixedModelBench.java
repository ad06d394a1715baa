package nl.maatstaf.statistics.mixed;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.maatstaf.statistics.formula.Formula;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long a mixed model takes from given moments, whatever the number of participants behind them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class MixedModelBench {
    private static final MixedModel MODEL = new MixedModel(Formula.parse("y ~ stratum + baseline + arm*wave"));
    private static final double BYTES = 1e6;

    /** Participants, waves and patterns of observed waves. */
    @Param({"1000/8/117", "1000000/8/117", "10000/12/844"})
    public String trial = "";

    private Moments moments = GivenMoments.of(100, 2, 3);

    /** Draws the trial. */
    @Setup
    public void draw() {
        String[] sizes = trial.split("/", -1);
        moments = GivenMoments.of(
                Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
    }

    /** Fits the model and asks it for the difference in the last wave. */
    @Benchmark
    public Object fit() {
        MixedModelFit fit = MODEL.run(moments).orRefuse();
        return fit.contrast(moments.layout().waves().getLast());
    }

    /** Runs the benches and prints a table. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                .include(MixedModelBench.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build()).run();
        System.out.printf(Locale.ROOT, "%n%-36s %10s %8s %14s%n", "participants/waves/patterns", "ms per fit", "±",
                "MB allocated");
        for (RunResult result : results) {
            System.out.printf(Locale.ROOT, "%-36s %10.2f %8.2f %14.1f%n", result.getParams().getParam("trial"),
                    result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
                    result.getAggregatedResult().getSecondaryResults().entrySet().stream()
                            .filter(secondary -> secondary.getKey().equals("gc.alloc.rate.norm"))
                            .mapToDouble(secondary -> secondary.getValue().getScore())
                            .findFirst().orElseThrow() / BYTES);
        }
    }
}
