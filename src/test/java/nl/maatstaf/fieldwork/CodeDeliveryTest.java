package nl.maatstaf.fieldwork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The sending end of the seam from contact to response. */
class CodeDeliveryTest {

    private static final int SMALLEST = 25;

    private final Room room = new Room();
    private final String study = room.study;
    private final ContactStore store = new ContactStore(
            TestStores.stores(), new CodeSeal(TestStores.secrets()));

    private final Fieldwork fieldwork = new Fieldwork(store, room.desk, room.frameDesk, _ -> { });

    @Test
    void whoeverHasNoArmYetWaits() {
        fieldwork.enter(study, Frames.of("B", 30).keySet());
        fieldwork.invite(study, Frames.of("B", 30).keySet().stream().map(FrameMember::clientNumber).toList(),
                new SplittableRandom(30));
        assertThat(fieldwork.deliverCodes(study)).isFalse();
        assertThat(store.letters(study)).hasSize(30);
    }

    @Test
    void aBatchThatWasNotDeliveredKeepsItsIdAndItsPeople() {
        invite(30);
        UUID first = store.batchToDeliver(study, SMALLEST).orElseThrow();
        UUID afterAKill = store.batchToDeliver(study, SMALLEST).orElseThrow();
        assertThat(afterAKill).isEqualTo(first);
        assertThat(store.admissions(afterAKill)).containsExactlyInAnyOrderElementsOf(store.admissions(first)).hasSize(30);
    }

    @Test
    void aDeliveredBatchIsNotDeliveredAgain() {
        invite(30);
        store.delivered(store.batchToDeliver(study, SMALLEST).orElseThrow());
        assertThat(store.batchToDeliver(study, SMALLEST)).isEmpty();
    }

    @Test
    void tooFewCodesWaitForMore() {
        invite(24);
        assertThat(store.batchToDeliver(study, SMALLEST)).isEmpty();
    }

    @Test
    void whoeverHasACodeKeepsIt() {
        invite(25);
        List<Letter> before = store.letters(study);
        var random = new SplittableRandom(99);
        var again = new LinkedHashMap<String, AccessCode>();
        before.forEach(letter -> again.put(letter.clientNumber(), AccessCode.draw(random)));
        store.invite(study, again);
        assertThat(store.letters(study)).isEqualTo(before);
    }

    @Test
    void aSealedCodeOpensToTheSameCodeAndLooksDifferentEachTime() {
        var seal = new CodeSeal(TestStores.secrets());
        var code = AccessCode.draw(new SplittableRandom(5));
        assertThat(seal.open(seal.seal(code))).isEqualTo(code);
        assertThat(seal.seal(code)).isNotEqualTo(seal.seal(code));
    }

    private void invite(int people) {
        Map<FrameMember, Arm> frame = Frames.of("A", people);
        Frames.enter(room, fieldwork, "A", people);
        var random = new SplittableRandom(people);
        var codes = new LinkedHashMap<String, AccessCode>();
        frame.keySet().forEach(member -> codes.put(
                member.clientNumber(), AccessCode.draw(random)));
        store.invite(study, codes);
    }
}
