package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.TestSurveys;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Estimand;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.PowerAssumptions;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.instrument.plan.Subgroup;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.statistics.mixed.Covariance;
import nl.maatstaf.statistics.multiplicity.Adjustment;

/** What a test asks the engine: a plan without words about scores that the test makes up. Each method gives another one. */
public record GivenQuestion(
        List<Score> scores,
        List<Item> items,
        PlannedOutcome primary,
        List<PlannedOutcome> keySecondary,
        List<PlannedOutcome> exploratory,
        List<Subgroup> subgroups,
        List<Sensitivity> sensitivity,
        boolean ended,
        Optional<AnalysisPlan> firstLocked,
        List<OutcomeResult> confirmed) {

    /** The study of the small definitions, whose questionnaire gives way to the test's. */
    private static final class Small {

        private static final Protocol PROTOCOL =
                Reading.of(TestSurveys.SMALL).surveys().orElseThrow().protocol("almere-45plus").orElseThrow();
    }

    private static final Texts NO_WORDS = new Texts(Map.of());

    /** The planned end is there, and nothing is asked but the primary outcome. */
    public static GivenQuestion about(PlannedOutcome primary, Score... scores) {
        return new GivenQuestion(List.of(scores), List.of(), primary, List.of(), List.of(), List.of(), List.of(), true,
                Optional.empty(), List.of());
    }

    /** An outcome, higher being better. */
    public static PlannedOutcome planned(String score, Method method, Integer... waves) {
        return new PlannedOutcome(score, method, List.of(waves), OptionalDouble.empty(), true);
    }

    /** A mixed model with an unstructured covariance. */
    public static Method.MixedModel mixed(String formula) {
        return new Method.MixedModel(formula, Covariance.UNSTRUCTURED, List.of());
    }

    /** A score that is the answer to an item of the same name. */
    public static Score score(String name, int scale) {
        return new Score.Single(name, scale, name);
    }

    /** A score that is one when the item of the same name was answered by 1. */
    public static Score event(String name, boolean first) {
        return new Score.Event(name, 1, name, Set.of(1), first);
    }

    /** The items asked at every wave. */
    public GivenQuestion asking(Item... asked) {
        return new GivenQuestion(scores, List.of(asked), primary, keySecondary, exploratory, subgroups, sensitivity, ended,
                firstLocked, confirmed);
    }

    /** The key secondary outcomes. */
    public GivenQuestion keySecondary(PlannedOutcome... outcomes) {
        return new GivenQuestion(scores, items, primary, List.of(outcomes), exploratory, subgroups, sensitivity, ended,
                firstLocked, confirmed);
    }

    /** The exploratory outcomes. */
    public GivenQuestion exploratory(PlannedOutcome... outcomes) {
        return new GivenQuestion(scores, items, primary, keySecondary, List.of(outcomes), subgroups, sensitivity, ended,
                firstLocked, confirmed);
    }

    /** The subgroups. */
    public GivenQuestion by(String... variables) {
        return new GivenQuestion(scores, items, primary, keySecondary, exploratory,
                List.of(variables).stream().map(Subgroup::new).toList(), sensitivity, ended, firstLocked, confirmed);
    }

    /** The sensitivity analyses. */
    public GivenQuestion assuming(Sensitivity... assumptions) {
        return new GivenQuestion(scores, items, primary, keySecondary, exploratory, subgroups, List.of(assumptions), ended,
                firstLocked, confirmed);
    }

    /** The planned end is still to come. */
    public GivenQuestion beforeTheEnd() {
        return new GivenQuestion(scores, items, primary, keySecondary, exploratory, subgroups, sensitivity, false,
                firstLocked, confirmed);
    }

    /** Another plan was locked before the arms could be seen. */
    public GivenQuestion afterLocking(GivenQuestion first) {
        return new GivenQuestion(scores, items, primary, keySecondary, exploratory, subgroups, sensitivity, ended,
                Optional.of(first.plan()), confirmed);
    }

    /** These outcomes were tested before. */
    public GivenQuestion confirmed(List<OutcomeResult> before) {
        return new GivenQuestion(scores, items, primary, keySecondary, exploratory, subgroups, sensitivity, ended,
                firstLocked, before);
    }

    /** {@return the plan} */
    public AnalysisPlan plan() {
        return new AnalysisPlan("made", 1, Optional.empty(),
                new Estimand(NO_WORDS, NO_WORDS, NO_WORDS, NO_WORDS, NO_WORDS, List.of()), 0, primary, Adjustment.HOLM,
                keySecondary, exploratory, subgroups, sensitivity,
                new PowerAssumptions(.05, .8, 1.8, .45, .25, .8, .4, 200, List.of(.3, .4, .5)), "");
    }

    /** {@return what the engine is asked} */
    public Question question() {
        AnalysisPlan plan = plan();
        return new Question(protocol(), plan, firstLocked.or(() -> Optional.of(plan)),
                new Provenance("made", plan.reference(), "", false, 1, "", true, new TreeMap<>(), ended, new TreeMap<>(), ""),
                confirmed, List.of());
    }

    private Protocol protocol() {
        Protocol small = Small.PROTOCOL;
        var questionnaire = new Questionnaire("made", 1, NO_WORDS, NO_WORDS, List.of("nl"),
                List.of(new Questionnaire.Part(
                        Made.instrument(items, scores.toArray(Score[]::new)), Set.of())), "");
        return new Protocol(small.study(), small.title(), small.eligibility(), small.help(), small.languages(),
                small.ownCaveats(), questionnaire, small.plan(), small.release(), small.privacy(), small.fingerprint());
    }
}
