package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.instrument.plan.Subgroup;

/** Runs everything a plan asks for on one snapshot. */
public final class Engine {

    private final Question question;
    private final StudyData data;
    private final Progress progress;
    private final int steps;
    private int done;

    private Engine(Question question, StudyData data, Progress progress) {
        this.question = question;
        this.data = data;
        this.progress = progress;
        AnalysisPlan plan = question.plan();
        steps = plan.outcomes().size() + plan.subgroups().size() + plan.sensitivity().size() + Description.PARTS;
    }

    /**
     * Runs the plan.
     *
     * @param question what is asked
     * @param data     the snapshot
     * @param progress hears of each analysis, and may stop between two
     * @return the results, the same digits whenever the same is asked of the same data
     * @throws java.util.concurrent.CancellationException when progress stopped it
     */
    public static Results run(Question question, StudyData data, Progress progress) {
        return new Engine(question, new RememberedMoments(data), progress).run();
    }

    private Results run() {
        AnalysisPlan plan = question.plan();
        var testing = new Testing(question);
        var analysis = new OutcomeAnalysis(question, data);
        var answers = new ArrayList<Answer>();
        for (PlannedOutcome outcome : plan.outcomes()) {
            next(outcome.score());
            answers.add(analysis.answer(outcome));
        }
        List<OutcomeResult> outcomes = testing.results(plan.outcomes(), answers);
        var subgroups = new ArrayList<SubgroupResult>();
        for (Subgroup subgroup : plan.subgroups()) {
            next(subgroup.by());
            subgroups.add(new SubgroupAnalysis(question, data, testing).result(subgroup));
        }
        var sensitivity = new ArrayList<SensitivityResult>();
        for (Sensitivity assumption : plan.sensitivity()) {
            next(assumption.code());
            sensitivity.add(new SensitivityAnalysis(question, data).result(assumption));
        }
        return new Description(question, data, this::next).complete(outcomes, subgroups, sensitivity);
    }

    private void next(String what) {
        progress.next(what, done++, steps);
    }
}
