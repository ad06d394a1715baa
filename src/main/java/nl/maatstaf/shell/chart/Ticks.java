package nl.maatstaf.shell.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Round numbers along an axis. */
final class Ticks {

    private static final int WANTED = 5;
    private static final int[] ROUND = {1, 2, 5, 10};
    private static final double[][] LADDERS = {{1, 1.1, 1.25}, {1, 1.25, 1.5}, {1, 1.5, 2}, {1, 2, 4}, {1, 2, 5}, {1, 2, 5, 10},
        {1, 10, 100}, {1, 100, 10_000}};
    private static final double ALMOST = 1e-9;

    private Ticks() {}

    /** An axis whose ends are round numbers around these values. */
    static Axis around(Measure measure, DoubleStream values, ChartWords words) {
        double[] all = values.toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        BigDecimal step = step(high > low ? high - low : 1);
        long first = (long) StrictMath.floor(low / step.doubleValue() + ALMOST);
        long last = (long) StrictMath.ceil(high / step.doubleValue() - ALMOST);
        if (first == last) {
            last++;
        }
        var ticks = new ArrayList<Axis.Tick>();
        for (long i = first; i <= last; i++) {
            BigDecimal at = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Axis.Tick(at.doubleValue(), words.tick(measure, at.doubleValue(), Math.max(0, step.scale()))));
        }
        return new Axis(measure.name(), ticks.getFirst().at(), ticks.getLast().at(), ticks);
    }

    /** A log axis around these ratios, as far below 1 as above; its places are natural logarithms. */
    static Axis ratios(Measure measure, DoubleStream values, ChartWords words) {
        double most = values.map(ratio -> Math.abs(StrictMath.log(ratio))).max().orElse(0);
        double[] ladder = Stream.of(LADDERS).filter(rungs -> StrictMath.log(rungs[rungs.length - 1]) >= most - ALMOST)
                .findFirst().orElse(LADDERS[LADDERS.length - 1]);
        double end = Math.max(most, StrictMath.log(ladder[ladder.length - 1]));
        DoubleStream below = DoubleStream.of(ladder).map(ratio -> 1 / ratio).filter(ratio -> ratio < 1);
        List<Axis.Tick> ticks = DoubleStream.concat(below, DoubleStream.of(ladder)).sorted().mapToObj(ratio ->
                new Axis.Tick(StrictMath.log(ratio), words.ratio(ratio))).toList();
        return new Axis(measure.name(), -end, end, ticks);
    }

    private static BigDecimal step(double span) {
        double rough = span / WANTED;
        int power = (int) StrictMath.floor(StrictMath.log10(rough));
        double digit = rough / StrictMath.pow(10, power);
        for (int round : ROUND) {
            if (digit <= round * (1 + ALMOST)) {
                return new BigDecimal(String.format(Locale.ROOT, "%de%d", round, power)).stripTrailingZeros();
            }
        }
        throw new IllegalStateException("A digit is at most 10.");
    }
}
