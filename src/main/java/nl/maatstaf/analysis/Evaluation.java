package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.maatstaf.analysis.Comparison.Standing;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.staff.Role;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.MixedModel;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Compares the arms as the locked plan says, on closed waves. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class Evaluation {

    private final EvaluationStore store;
    private final PlanLock planLock;
    private final Surveys surveys;
    private final Clock clock;

    Evaluation(EvaluationStore store, PlanLock planLock, Surveys surveys, Clock clock) {
        this.store = store;
        this.planLock = planLock;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** {@return the planned comparison, or why there is none} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Comparison compare(String studyName) {
        PlanLock.Status lock = planLock.status(studyName);
        if (!lock.locked()) {
            return new Comparison.NotLocked();
        }
        Protocol protocol = surveys.protocol(studyName).orElseThrow();
        AnalysisPlan plan = protocol.plan();
        Score outcome = protocol.primaryScore();
        Map<String, Set<Integer>> closed = store.closedWaves(studyName);
        Moments moments = store.moments(studyName, outcome, closed);
        String baseline = Integer.toString(plan.baselineWave());
        if (!moments.layout().waves().contains(baseline)) {
            return new Comparison.NotEstimable("No outcome was observed in a closed wave " + baseline + ".");
        }
        if (!(plan.primary().method() instanceof Method.MixedModel planned)) {
            return new Comparison.NotEstimable("The primary outcome is not planned by a mixed model.");
        }
        var model = new MixedModel(Formula.parse(planned.formula())).withConstrainedBaseline(baseline)
                .withCovariance(planned.covariance()).withFallbacks(planned.fallbacks());
        return switch (model.run(moments)) {
            case Outcome.Refused<MixedModelFit>(NotEstimable refused) -> new Comparison.NotEstimable(refused.reason());
            case Outcome.Answered<MixedModelFit>(MixedModelFit fit) ->
                    compared(plan, standing(lock, protocol.study(), closed), fit, moments, store.facts(studyName));
        };
    }

    private static Comparison compared(AnalysisPlan plan, Standing standing, MixedModelFit fit, Moments moments,
            SortedMap<DesignFact, SortedSet<String>> facts) {
        List<String> planned = plan.primary().waves().stream().map(String::valueOf).toList();
        Optional<Estimated> contrast = moments.layout().waves().containsAll(planned)
                ? estimated(fit.averageContrast(planned)) : Optional.empty();
        return new Comparison.Compared(plan, standing, fit.participants(), fit.observations(),
                moments.layout().waves().stream().map(wave -> wave(fit, moments, wave)).toList(),
                contrast.map(Evaluation::difference), facts,
                contrast.isPresent() && standing == Standing.CONFIRMATORY
                        ? OptionalDouble.of(contrast.get().p()) : OptionalDouble.empty());
    }

    private static Comparison.Wave wave(MixedModelFit fit, Moments moments, String wave) {
        return new Comparison.Wave(Integer.parseInt(wave), arm(fit, moments, Arm.REGULAR, wave),
                arm(fit, moments, Arm.TAILORED, wave), estimated(fit.contrast(wave)).map(Evaluation::difference));
    }

    private static Comparison.ArmAtWave arm(MixedModelFit fit, Moments moments, Arm arm, String wave) {
        return new Comparison.ArmAtWave(
                estimated(fit.marginalMean(arm.code(), wave))
                        .map(mean -> new Comparison.Mean(mean.estimate(), mean.lower(), mean.upper())),
                moments.observations(arm.code(), wave));
    }

    private static Optional<Estimated> estimated(Estimate estimate) {
        return switch (estimate) {
            case Estimated known -> Optional.of(known);
            case NotEstimable _ -> Optional.empty();
        };
    }

    private static Comparison.Difference difference(Estimated contrast) {
        return new Comparison.Difference(contrast.estimate(), contrast.standardError(), contrast.df(),
                contrast.lower(), contrast.upper());
    }

    /** The planned end is when every wave of every cohort is over by the calendar, and closed. */
    private Standing standing(PlanLock.Status lock, Study study, Map<String, Set<Integer>> closed) {
        if (lock.amended()) {
            return Standing.EXPLORATORY;
        }
        boolean ended = study.cohorts().stream().allMatch(cohort -> {
            List<Integer> over = study.calendar().closedWaves(cohort, WaveCalendar.dayOf(clock.instant()));
            return over.size() == study.lastWave() + 1
                    && closed.getOrDefault(cohort.name(), Set.of()).containsAll(over);
        });
        return ended ? Standing.CONFIRMATORY : Standing.INTERIM;
    }
}
