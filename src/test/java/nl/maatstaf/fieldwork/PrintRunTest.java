package nl.maatstaf.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PrintRunTest {

    private static final String TODAY = "2026-11-16";

    private final Room room = new Room();
    private final ContactStore store = new ContactStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));

    @Test
    void lettersGoToWhoIsAdmittedAndHasNotAnswered() {
        Fieldwork fieldwork = invited(30);
        Letter answered = store.letters(room.study).getFirst();
        fieldwork.deliverCodes(room.study);
        room.answer(room.on(TODAY), answered.code(), 7, Map.of());
        UUID run = UUID.randomUUID();
        List<Letter> letters = fieldwork.printRun(run, room.study, "B", 5);
        assertThat(letters).hasSize(29).doesNotContain(answered);
        assertThat(fieldwork.printRun(run, room.study, "B", 5)).as("the same run again").isEqualTo(letters);
    }

    @Test
    void whoseCodeStillWaitsForABatchGetsNoLetterYet() {
        Fieldwork fieldwork = invited(24);
        assertThatThrownBy(() -> fieldwork.printRun(UUID.randomUUID(), room.study, "B", 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.admitted(room.study, "B")).isEmpty();
    }

    @Test
    void aRunAfterADeliveryThatWasBrokenOffFindsEverybodyAdmitted() {
        Fieldwork fieldwork = invited(30);
        room.desk.receive(store.batchToDeliver(room.study, 25).orElseThrow(), room.study,
                store.admissions(store.batchToDeliver(room.study, 25).orElseThrow()));
        assertThat(fieldwork.printRun(UUID.randomUUID(), room.study, "B", 5)).hasSize(30);
    }

    private Fieldwork invited(int people) {
        var fieldwork = new Fieldwork(store, room.desk, room.frameDesk, room.stopDesk(), _ -> { });
        Frames.enter(room, fieldwork, "B", people);
        fieldwork.invite(room.study, Frames.of("B", people).keySet().stream().map(FrameMember::clientNumber).toList(),
                new SplittableRandom(room.study.hashCode()));
        return fieldwork;
    }
}
