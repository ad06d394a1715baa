package nl.maatstaf.fieldwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Admission;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.Linkage;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who operates both the contact and the response store tries to find who is who among people of the same arm
 * and stratum, by everything that tells rows apart: keys, where rows lie, which transaction wrote or locked them, how
 * large they are.
 */
class AdmissionLinkageTest {

    private static final int PEOPLE = 80;
    private static final int REPETITIONS = 4;

    private static final List<String> CONTACT = List.of("f.id", "f.client_number", "f.ctid", "f.xmin::text::bigint, f.ctid",
            "f.xmax::text::bigint, f.ctid", "pg_column_size(f), f.id", "i.ctid", "i.xmin::text::bigint, i.ctid",
            "i.sealed_code", "pg_column_size(i), i.ctid", "i.batch_id, f.id");
    private static final List<String> RESPONSE = List.of("p.id", "p.ctid", "p.xmin::text::bigint, p.ctid",
            "p.xmax::text::bigint, p.ctid", "pg_column_size(p), p.id", "c.code_hash", "c.ctid",
            "c.xmin::text::bigint, c.ctid", "t.ctid", "t.xmin::text::bigint, t.ctid");

    private final ContactStore store = new ContactStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));

    @Test
    void nothingInBothStoresLinksAPersonToAPseudonym() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = new Room();
            invited(room).deliverCodes(room.study);
            attempt(attack, room);
        }
        attack.all().forEach(System.out::println);
        assertThat(attack.found()).isEmpty();
    }

    @Test
    void withoutShufflingTheSameAttackFindsEverybody() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = new Room();
            invited(room);
            UUID batch = store.batchToDeliver(room.study, 25).orElseThrow();
            room.desk.receive(batch, room.study, inOrderOfEntry(room, store.admissions(batch)));
            attempt(attack, room);
        }
        assertThat(attack.found()).anyMatch(found -> found.startsWith("f.id ~ p.id: " + REPETITIONS * PEOPLE + " right"))
                .anyMatch(found -> found.startsWith("f.ctid ~ p.ctid"));
    }

    private Fieldwork invited(Room room) {
        var fieldwork = new Fieldwork(store, room.desk, room.frameDesk, _ -> { });
        Frames.enter(room, fieldwork, "B", PEOPLE);
        fieldwork.invite(room.study, Frames.of("B", PEOPLE).keySet().stream().map(FrameMember::clientNumber).toList(),
                new SplittableRandom(room.study.hashCode()));
        return fieldwork;
    }

    private List<Admission> inOrderOfEntry(Room room, List<Admission> admissions) {
        var byCode = new HashMap<AccessCode, Admission>();
        admissions.forEach(admission -> byCode.put(admission.code(), admission));
        return store.letters(room.study).stream().map(letter -> byCode.get(letter.code())).toList();
    }

    private void attempt(Linkage attack, Room room) {
        Map<String, Long> truth = new HashMap<>();
        store.letters(room.study).forEach(letter -> truth.put(letter.clientNumber(), room.participant(letter.code())));
        for (Arm arm : Arm.values()) {
            for (String here : CONTACT) {
                List<Long> people = new ArrayList<>(TestStores.asOwner(StoreName.CONTACT).fetch("SELECT f.client_number "
                        + "FROM frame_member f JOIN invitation i ON i.frame_member_id = f.id "
                        + "WHERE f.study = ? AND f.arm = ? ORDER BY " + here, room.study, arm.code())
                        .map(row -> truth.get(row.get(0, String.class))));
                for (String there : RESPONSE) {
                    attack.match(here + " ~ " + there, people, TestStores.asOwner(StoreName.RESPONSE).fetch("SELECT p.id "
                            + "FROM participant p JOIN access_code c ON c.participant_id = p.id JOIN trajectory t "
                            + "ON t.participant_id = p.id AND t.outcome = 'life_rating' "
                            + "WHERE p.study = ? AND p.arm = ? ORDER BY " + there, room.study, arm.code())
                            .map(row -> row.get(0, Long.class)));
                }
            }
        }
    }
}
