package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static org.assertj.core.api.Assertions.assertThat;

class GivenDataTest {

    private static final Score MARK = GivenQuestion.score("mark", 10);
    private static final Item SEX = Made.choice("SEX", Condition.always(), 1, 2);

    @Test
    void givesValuesOfClosedWavesOnlyInTheirUnit() {
        GivenData data = given();
        var seen = new ArrayList<Person>();
        data.people(List.of(MARK), List.of(SEX), seen::add);
        Person late = seen.getLast();
        assertThat(late.stored(0, 0)).isEqualTo(OptionalInt.of(65));
        assertThat(late.score(0, 0)).isEqualTo(OptionalDouble.of(6.5));
        assertThat(late.score(0, 1)).isEmpty();
        assertThat(late.score(0, 2)).as("not closed for the cohort").isEmpty();
        assertThat(late.item(0)).isEmpty();
        assertThat(seen.getFirst().item(0)).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void makesMomentsOfClosedWavesByAnItemChosen() {
        GivenData data = given();
        Moments all = data.moments(MARK, Optional.empty());
        assertThat(all.layout().waves()).containsExactly("0", "1", "2");
        assertThat(all.participants()).isEqualTo(2);
        assertThat(all.observations()).isEqualTo(4);
        Moments bySex = data.moments(MARK, Optional.of(SEX));
        assertThat(bySex.participants()).isEqualTo(1);
        assertThat(bySex.layout().factors().getLast().levels()).containsExactly("2");
    }

    private static GivenData given() {
        var data = new GivenData().closed("spring", 2).closed("autumn", 1);
        data.person(Arm.REGULAR).cohort("spring").stratum("3-yes").says("mark", 7, 7.5, 8).chose("SEX", 2);
        data.person(Arm.TAILORED).cohort("autumn").says("mark", 6.5, NONE, 9);
        return data;
    }
}
