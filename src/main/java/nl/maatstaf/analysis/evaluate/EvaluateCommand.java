package nl.maatstaf.analysis.evaluate;

import java.io.PrintStream;
import java.util.List;
import nl.maatstaf.input.InputException;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.mixed.Layout;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.mixed.Moments;

/**
 * The command {@code evaluate}: compares two arms in a CSV file of one row per participant and wave, or runs a bundle again.
 */
public final class EvaluateCommand {
    /** The results are there. */
    public static final int ANSWERED = 0;
    /** The data can't answer, and the results say why; or a bundle gives other results here. */
    public static final int NOT_ESTIMABLE = 2;
    /** The input can't be used; nothing was written. */
    public static final int BAD_INPUT = 3;

    private EvaluateCommand() {
    }

    /**
     * Runs the command.
     *
     * @param args {@code --data FILE --model FORMULA --out DIR}, and options that the README lists; or
     *             {@code BUNDLE.zip --out DIR}, without a folder to compare only
     * @param out  receives a table of the contrasts
     * @param err  receives one sentence when there is no answer
     * @return the exit code
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            return EvaluateBundle.isMeant(args) ? EvaluateBundle.run(args, out) : evaluate(Options.parse(args), out, err);
        } catch (InputException | ModelException unusable) {
            err.println(unusable.getMessage());
            return BAD_INPUT;
        }
    }

    private static int evaluate(Options options, PrintStream out, PrintStream err) {
        Moments moments;
        try {
            moments = Observations.read(options);
        } catch (NotEstimableException refusal) {
            return refuse(refusal.reason(), options, err);
        }
        return switch (options.model().run(moments)) {
            case Outcome.Refused<MixedModelFit>(NotEstimable reason) -> refuse(reason, options, err);
            case Outcome.Answered<MixedModelFit>(MixedModelFit fit) -> answer(fit, moments.layout(), options, out);
        };
    }

    private static int refuse(NotEstimable refusal, Options options, PrintStream err) {
        ResultsJson.write(ResultsJson.of(refusal), options.out());
        err.println(refusal.reason());
        return NOT_ESTIMABLE;
    }

    private static int answer(MixedModelFit fit, Layout layout, Options options, PrintStream out) {
        var written = ResultsJson.write(ResultsJson.of(options.model().method(), fit, layout), options.out());
        ContrastTable.print(fit, String.join(" minus ", layout.arms().reversed()), layout.waves(), out);
        fit.caveats().forEach(caveat -> out.println("Note: " + caveat.sentence()));
        out.println("Written to " + written);
        return ANSWERED;
    }
}
