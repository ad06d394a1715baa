package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.statistics.SampleMean;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/**
 * Plain means of the primary outcome by arm in one calendar quarter. They are not protected: they may leave the
 * research side only through publication.
 */
@Service
@DenyAll
public class QuarterMeans {

    private static final int FEWEST_FOR_A_MEAN = 2;

    private final EvaluationStore store;
    private final Waves waves;
    private final PlanLock planLock;
    private final Surveys surveys;

    QuarterMeans(EvaluationStore store, Waves waves, PlanLock planLock, Surveys surveys) {
        this.store = store;
        this.waves = waves;
        this.planLock = planLock;
        this.surveys = surveys;
    }

    /**
     * The means of a quarter.
     *
     * @return the mean of each arm with at least two marks in that quarter
     * @throws IllegalStateException when the plan is not locked, or a wave of that quarter is not closed
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Map<Arm, SampleMean> of(String studyName, Quarter quarter) {
        if (!planLock.status(studyName).locked() || !waves.allClosedIn(studyName, quarter)) {
            throw new IllegalStateException("The means of " + quarter
                    + " by arm need a locked plan, and every wave of that quarter closed.");
        }
        Protocol protocol = surveys.protocol(studyName).orElseThrow();
        Score outcome = protocol.questionnaire().score(protocol.plan().outcome()).orElseThrow();
        Field<Integer> value = protocol.study().cohorts().stream()
                .filter(cohort -> protocol.study().calendar().waveIn(cohort, quarter).isPresent())
                .map(cohort -> valueIn(cohort, protocol.study().calendar().waveIn(cohort, quarter).getAsInt()))
                .reduce((one, other) -> DSL.coalesce(one, other)).orElseThrow().cast(Integer.class).as("y");
        var rows = DSL.select(TRAJECTORY.ARM, value).from(TRAJECTORY)
                .where(TRAJECTORY.STUDY.eq(studyName)).and(TRAJECTORY.OUTCOME.eq(outcome.name())).asTable("quarter");
        var arm = rows.field(TRAJECTORY.ARM);
        var y = rows.field(value);
        var means = new EnumMap<Arm, SampleMean>(Arm.class);
        store.evaluation().select(arm, DSL.count(y), DSL.sum(y), DSL.sum(y.times(y))).from(rows).groupBy(arm)
                .having(DSL.count(y).ge(FEWEST_FOR_A_MEAN))
                .forEach(row -> means.put(Arm.of(row.value1()).orElseThrow(), SampleMean.ofSums(row.value2(),
                        row.value3().longValueExact(), row.value4().longValueExact(), outcome.scale())));
        return means;
    }

    private static Field<Short> valueIn(Cohort cohort, int wave) {
        return DSL.when(TRAJECTORY.COHORT.eq(cohort.name()), MomentQuery.column(wave));
    }
}
