package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Method;

/**
 * What a method gives for one outcome, before anybody has asked whether it may be tested. The p-value goes no further
 * than {@link Testing}.
 *
 * @param method       the method with its settings
 * @param participants how many participants it rests on
 * @param observations how many values
 * @param comparison   the arms compared
 * @param p            two-sided p-value of the planned contrast, if there is one
 * @param caveats      what a reader should know
 */
record Answer(Method method, long participants, long observations, Comparison comparison, OptionalDouble p,
        List<String> caveats) {

    static Answer refused(Method method, String reason) {
        return refused(method, reason, List.of());
    }

    static Answer refused(Method method, String reason, List<String> caveats) {
        return new Answer(method, 0, 0, new Comparison.NotEstimable(reason), OptionalDouble.empty(), caveats);
    }

    /** What to say where a wave has no outcome, mostly because it is still to come. */
    static String unobserved(Object wave) {
        return "No outcome was observed in a closed wave " + wave + ".";
    }

    static List<String> sentences(List<Caveat> caveats) {
        return caveats.stream().map(Caveat::sentence).toList();
    }
}
