package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.instrument.plan.Family;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.TredeCode;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.Described.MARK;
import static org.assertj.core.api.Assertions.assertThat;

class DescriptionTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void saysBeforeEachPartWhichItIs() {
        describe(new GivenData());
        assertThat(heard).hasSize(Description.PARTS)
                .containsExactly("flow", "baseline", "transitions", "exposure", "fidelity", "attrition", "power");
    }

    @Test
    void aStudyThatHasNotBegunIsDescribedToo() {
        Results results = describe(new GivenData());
        assertThat(results.baseline().regular() + results.baseline().tailored()).isZero();
        assertThat(results.fidelity()).isEmpty();
        assertThat(results.attrition().refusal()).isPresent();
        assertThat(results.power().planned()).hasSize(3);
        assertThat(results.power().answered()).isZero();
    }

    @Test
    void countsParticipantsForPowerAsTheFlowDoes() {
        var data = new GivenData().closed("A", 0);
        for (Arm arm : List.of(Arm.REGULAR, Arm.REGULAR, Arm.REGULAR, Arm.TAILORED, Arm.TAILORED)) {
            data.person(arm).cohort("A").says(MARK, 6);
        }
        Results results = describe(data);
        assertThat(results.flow().answered(0)).isEqualTo(new PerArm(3, 2));
        assertThat(results.baseline().regular()).isEqualTo(3);
        assertThat(results.power().answered()).isEqualTo(4);
    }

    @Test
    void setsExposureAgainstThoseWhomTheRegisterKnows() {
        var data = new GivenData();
        data.person(Arm.TAILORED).cohort("A");
        data.registered(new StudyData.RegisterLine(
                1, Arm.TAILORED, "A", Stratum.of("2-no"), 0, new TredeCode("2.0"), true, 0, false));
        data.registered(new StudyData.RegisterLine(
                2, Arm.TAILORED, "A", Stratum.of("2-no"), 0, new TredeCode("2.0"), true, 0, true));
        assertThat(describe(data).exposure().tailored()).isEqualTo(2);
    }

    private Results describe(GivenData data) {
        var primary = new OutcomeResult(MARK, Family.PRIMARY, Standing.INTERIM, Method.named("made"), List.of(5, 6, 7, 8),
                0, 0, new Comparison.NotEstimable("Nothing."), Optional.empty(), List.of());
        return new Description(Described.mark().question(), data, heard::add)
                .complete(List.of(primary), List.of(), List.of());
    }
}
