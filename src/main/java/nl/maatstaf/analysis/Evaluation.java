package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Plan;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Formula;
import nl.maatstaf.statistics.MixedModel;
import nl.maatstaf.statistics.MixedModelFit;
import nl.maatstaf.statistics.Moments;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Study;
import org.springframework.stereotype.Service;

/** Compares the arms as the locked plan says, on closed waves. */
@Service
@DenyAll
public class Evaluation {

    private final EvaluationStore store;
    private final PlanLock planLock;
    private final Surveys surveys;

    Evaluation(EvaluationStore store, PlanLock planLock, Surveys surveys) {
        this.store = store;
        this.planLock = planLock;
        this.surveys = surveys;
    }

    /** {@return the planned comparison, or why there is none} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Comparison compare(String studyName) {
        if (!planLock.status(studyName).locked()) {
            return new Comparison.NotLocked();
        }
        Protocol protocol = surveys.protocol(studyName).orElseThrow();
        Plan plan = protocol.plan();
        Score outcome = protocol.questionnaire().score(plan.outcome()).orElseThrow();
        Map<String, Set<Integer>> closed = store.closedWaves(studyName);
        Moments moments = new MomentQuery(store.evaluation()).moments(studyName, outcome, closed);
        String baseline = Integer.toString(plan.baselineWave());
        if (!moments.layout().waves().contains(baseline)) {
            return new Comparison.NotEstimable("No outcome was observed in a closed wave " + baseline + ".");
        }
        var model = new MixedModel(Formula.parse(plan.formula()), baseline);
        return switch (model.fit(moments)) {
            case NotEstimable refused -> new Comparison.NotEstimable(refused.reason());
            case MixedModelFit fit -> new Comparison.Compared(plan, fit.participants(), fit.observations(),
                    moments.layout().waves().stream().map(wave -> wave(fit, moments, wave)).toList(),
                    confirmatory(fit, moments, plan), !ended(protocol.study(), closed));
        };
    }

    private static Comparison.Wave wave(MixedModelFit fit, Moments moments, String wave) {
        return new Comparison.Wave(Integer.parseInt(wave), arm(fit, moments, Arm.REGULAR, wave),
                arm(fit, moments, Arm.TAILORED, wave), fit.contrast(wave));
    }

    private static Comparison.ArmAtWave arm(MixedModelFit fit, Moments moments, Arm arm, String wave) {
        return new Comparison.ArmAtWave(
                fit.marginalMean(arm.code(), wave), moments.observations(arm.code(), wave));
    }

    private static Estimate confirmatory(MixedModelFit fit, Moments moments, Plan plan) {
        List<String> planned = plan.confirmatoryWaves().stream().map(String::valueOf).toList();
        return moments.layout().waves().containsAll(planned)
                ? fit.averageContrast(planned)
                : new NotEstimable(Refusal.NO_DATA, "Not all waves of the planned contrast have been observed.");
    }

    private static boolean ended(Study study, Map<String, Set<Integer>> closed) {
        Set<Integer> every = Set.copyOf(IntStream.rangeClosed(0, study.lastWave()).boxed().toList());
        return study.cohorts().stream()
                .allMatch(cohort -> closed.getOrDefault(cohort.name(), Set.of()).containsAll(every));
    }
}
