package nl.maatstaf.analysis.quality;

import java.util.Map;
import java.util.Optional;
import nl.maatstaf.responding.Speed;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Stratum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nine people, six of cohort A and three of cohort B: waves 0 and 1 of A and wave 0 of B are closed. */
class TurnoutTest {

    private static final Stratum TWO = new Stratum(2, false);
    private static final Stratum THREE = new Stratum(3, true);

    private final HandMade study = new HandMade();
    private long[] a;
    private long[] part;
    private long[] b;

    @BeforeEach
    void people() {
        a = invited("A", TWO, 4);
        part = invited("A", THREE, 2);
        b = invited("B", TWO, 3);
        for (long person : new long[] {a[0], a[1], a[2], part[0], b[0]}) {
            study.send(person, 0, Map.of("LR1", "6"));
        }
        study.begin(part[1], 0, Map.of("LR1", "6"));
        for (long person : new long[] {a[0], a[1], a[3], b[0]}) {
            study.send(person, 1, Map.of("LR1", "6"));
        }
        study.close("A", 0);
        study.close("A", 1);
        study.close("B", 0);
    }

    @Test
    void notYetDueIsNeitherMissingNorDropout() {
        Turnout second = all(1);
        assertThat(second).isEqualTo(new Turnout(9, 6, 3, 4, 2));
        assertThat(second.notYetDue()).as("cohort B").isEqualTo(3);
        assertThat(second.response()).as("3 of the 6 who were due").hasValue(3.0 / 6);
        assertThat(second.retention()).as("2 of the 4 who sent wave 0 and were due").hasValue(2.0 / 4);
        assertThat(in("B", TWO, 1)).isEqualTo(new Turnout(3, 0, 0, 0, 0));
        assertThat(in("B", TWO, 1).response()).as("neither 0% nor anything else").isEmpty();
    }

    @Test
    void figuresAreFoundOnceUntilSomebodyErasesTheirsOrAWaveIsClosed() {
        DataQuality service = study.service(new QualityStore(TestStores.stores()));
        Quality first = service.of(study.room.study).orElseThrow();
        assertThat(service.of(study.room.study)).containsSame(first);
        study.erase(a[0]);
        Quality second = service.of(study.room.study).orElseThrow();
        assertThat(second).usingRecursiveComparison().isEqualTo(study.quality().orElseThrow()).isNotEqualTo(first);
        study.close("B", 1);
        Quality third = service.of(study.room.study).orElseThrow();
        assertThat(third).usingRecursiveComparison().isEqualTo(study.quality().orElseThrow()).isNotEqualTo(second);
    }

    @Test
    void ofTheFirstWaveEverybodyIsDueAndNobodyDroppedOut() {
        assertThat(all(0)).isEqualTo(new Turnout(9, 9, 5, 5, 5));
    }

    @Test
    void everyStratumOfEveryCohortHasItsOwnTurnout() {
        assertThat(in("A", TWO, 1)).isEqualTo(new Turnout(4, 4, 3, 3, 2));
        assertThat(in("A", THREE, 1)).isEqualTo(new Turnout(2, 2, 0, 1, 0));
        assertThat(in("A", THREE, 1).retention()).hasValue(0);
        assertThat(in("B", TWO, 0)).isEqualTo(new Turnout(3, 3, 1, 1, 1));
    }

    @Test
    void aWaveThatNobodyClosedIsDueForNobody() {
        assertThat(all(2)).isEqualTo(new Turnout(9, 0, 0, 0, 0));
        assertThat(study.quality().orElseThrow().closedWaves()).containsExactly(0, 1);
    }

    @Test
    void whoSentItWithoutTheMarkAnswered() {
        long silent = study.invite("A", 4, false);
        study.send(silent, 2, Map.of("LR1", "declined"));
        study.close("A", 2);
        assertThat(in("A", new Stratum(4, false), 2)).isEqualTo(new Turnout(1, 1, 1, 0, 0));
        assertThat(in("A", new Stratum(4, false), 2).retention()).as("nobody to stay").isEmpty();
    }

    @Test
    void theSnapshotIsThatOfTheLastClose() {
        assertThat(study.quality().orElseThrow().snapshot()).isEqualTo(3);
        study.send(b[1], 1, Map.of());
        assertThat(all(1)).as("not closed").isEqualTo(new Turnout(9, 6, 3, 4, 2));
        study.close("B", 1);
        assertThat(study.quality().orElseThrow().snapshot()).isEqualTo(4);
        assertThat(all(1)).isEqualTo(new Turnout(9, 9, 5, 5, 3));
    }

    @Test
    void untilAWaveIsClosedThereIsNoQuality() {
        var young = new HandMade();
        young.send(young.invite("A", 3, false), 0, Map.of("LR1", "6"));
        assertThat(young.quality()).isEmpty();
    }

    @Test
    void theBandsOfSpeedAreCountedAndWhatCannotBeToldIsNoBand() {
        study.send(part[1], 2, Optional.of(Speed.FAST));
        study.send(a[0], 2, Optional.of(Speed.USUAL));
        study.send(a[1], 2, Optional.of(Speed.USUAL));
        study.send(a[2], 2, Optional.of(Speed.SLOW));
        study.send(a[3], 2, Optional.empty());
        study.send(b[0], 2, Optional.of(Speed.SLOW));
        study.close("A", 2);
        assertThat(study.quality().orElseThrow().speed()).containsExactly(
                new SpeedBands(0, 0, 0, 0, 5), new SpeedBands(1, 0, 0, 0, 3), new SpeedBands(2, 1, 2, 1, 1));
        assertThat(new SpeedBands(2, 1, 2, 1, 1).share(Speed.FAST)).hasValue(1.0 / 4);
    }

    private Turnout all(int wave) {
        return Turnout.sum(study.quality().orElseThrow().turnout().stream().filter(cell -> cell.wave() == wave).toList());
    }

    private Turnout in(String cohort, Stratum stratum, int wave) {
        return study.quality().orElseThrow().turnout().stream().filter(cell -> cell.cohort().equals(cohort)
                && cell.stratum().equals(stratum) && cell.wave() == wave).findFirst().orElseThrow().counts();
    }

    private long[] invited(String cohort, Stratum stratum, int people) {
        long[] ids = new long[people];
        for (int i = 0; i < people; i++) {
            ids[i] = study.invite(cohort, stratum.trede(), stratum.partTime());
        }
        return ids;
    }
}
