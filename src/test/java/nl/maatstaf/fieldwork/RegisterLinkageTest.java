package nl.maatstaf.fieldwork;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.maatstaf.fieldwork.intake.Intake;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.RegisterEntry;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.Linkage;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who operates both stores tries to find who is who by where the rows of the register lie, among people about
 * whom the register says the same. Where it says different things, those tell: no order can help against that.
 */
class RegisterLinkageTest {

    private static final int PEOPLE = 80;
    private static final int REPETITIONS = 4;

    private static final List<String> CONTACT = List.of("r.client_number", "r.ctid", "r.xmin::text::bigint, r.ctid",
            "a.ctid", "f.id", "i.ctid");
    private static final List<String> RESPONSE = List.of("q.ctid", "q.xmin::text::bigint, q.ctid", "q.participant_id",
            "e.ctid", "e.xmin::text::bigint, e.ctid", "c.ctid");

    private final ContactStore contact = new ContactStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));
    private final RegisterStore store = new RegisterStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));

    @Test
    void nothingInBothStoresLinksARowOfTheRegisterToAPseudonym() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = withFeed();
            new RegisterDelivery(store, room.registerDesk, _ -> { }).deliverRegister(room.study);
            attempt(attack, room);
        }
        attack.all().forEach(System.out::println);
        assertThat(attack.found()).isEmpty();
    }

    @Test
    void withoutShufflingTheSameAttackFindsEverybody() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = withFeed();
            RegisterStore.Feed feed = store.newest(room.study).getFirst();
            room.registerDesk.receive(room.study, feed.quarter(), feed.version(), inOrder(room, store.entries(feed)));
            attempt(attack, room);
        }
        assertThat(attack.found())
                .anyMatch(found -> found.startsWith("r.client_number ~ q.ctid: " + REPETITIONS * PEOPLE + " right"))
                .anyMatch(found -> found.startsWith("a.ctid ~ e.ctid: " + REPETITIONS * PEOPLE + " right"));
    }

    private Room withFeed() {
        var intake = new Intake("2025-08-15");
        Room room = intake.room;
        var fieldwork = new Fieldwork(contact, room.desk, room.frameDesk, _ -> { });
        Frames.enter(room, fieldwork, "B", PEOPLE);
        fieldwork.invite(room.study, Frames.of("B", PEOPLE).keySet().stream().map(FrameMember::clientNumber).toList(),
                new SplittableRandom(room.study.hashCode()));
        fieldwork.deliverCodes(room.study);
        intake.register("2025Q3", ("Clientnummer;Trede;Bijstand;Uren;Verhuisd;Overleden;Activiteiten\n" + String.join("\n",
                IntStream.range(0, PEOPLE).mapToObj("B%04d;2.1;ja;0;nee;nee;opleiding:2025-08-01"::formatted).toList()))
                .getBytes(StandardCharsets.UTF_8));
        return room;
    }

    private List<RegisterEntry> inOrder(Room room, List<RegisterEntry> entries) {
        Map<AccessCode, String> numbers = new HashMap<>();
        contact.letters(room.study).forEach(letter -> numbers.put(letter.code(), letter.clientNumber()));
        return entries.stream().sorted(Comparator.comparing(entry -> numbers.getOrDefault(entry.code(), ""))).toList();
    }

    private void attempt(Linkage attack, Room room) {
        Map<String, Long> truth = new HashMap<>();
        contact.letters(room.study).forEach(letter -> truth.put(letter.clientNumber(), room.participant(letter.code())));
        for (String here : CONTACT) {
            List<Long> people = new ArrayList<>(TestStores.asOwner(StoreName.CONTACT).fetch("SELECT r.client_number "
                    + "FROM register_row r JOIN register_activity a USING (study, quarter, version, client_number) "
                    + "JOIN frame_member f USING (study, client_number) JOIN invitation i ON i.frame_member_id = f.id "
                    + "WHERE r.study = ? ORDER BY " + here, room.study).map(row -> truth.get(row.get(0, String.class))));
            for (String there : RESPONSE) {
                attack.match(here + " ~ " + there, people, TestStores.asOwner(StoreName.RESPONSE).fetch("SELECT p.id "
                        + "FROM participant p JOIN register_quarter q ON q.participant_id = p.id "
                        + "JOIN exposure e ON e.participant_id = p.id JOIN access_code c ON c.participant_id = p.id "
                        + "WHERE p.study = ? ORDER BY " + there, room.study).map(row -> row.get(0, Long.class)));
            }
        }
    }
}
