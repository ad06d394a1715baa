package nl.maatstaf.fieldwork;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.maatstaf.fieldwork.intake.Intake;
import nl.maatstaf.responding.RegisterDesk;
import nl.maatstaf.responding.RegisterEntry;
import nl.maatstaf.responding.Right;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.EXPOSURE;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.REGISTER_QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The register on its way to the response side. */
class RegisterDeliveryTest {

    private static final Quarter QUARTER = new Quarter(2025, 3);

    private final Intake intake = new Intake("2025-08-15");
    private final Room room = intake.room;
    private final ContactStore contact = new ContactStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));
    private final RegisterStore store = new RegisterStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));
    private final RegisterDesk desk = room.registerDesk;
    private final List<Deed> recorded = new ArrayList<>();
    private final RegisterDelivery delivery = new RegisterDelivery(store, desk, recorded::add);

    @Test
    void whatTheRegisterSaysArrivesUnderPseudonymForThoseAdmittedAndNobodyElse() {
        admitted(40, 30);
        feed(40, number -> number == 3 ? "B0003;5.1;nee;24;ja;ja;opleiding:2025-08-01" : line(number));
        assertThat(delivery.deliverRegister(room.study)).isEqualTo(1);
        assertThat(quarters()).hasSize(30).containsEntry(pseudonym("B0003"), "5.1 false 24 true")
                .containsEntry(pseudonym("B0004"), "2.1 true 0 false");
        assertThat(exposures()).isEqualTo(Map.of(pseudonym("B0003"), "training " + LocalDate.of(2025, 8, 1)));
        assertThat(recorded).containsExactly(new FieldworkDeed.RegisterDelivered(room.study, QUARTER, 30));
    }

    @Test
    void aDeliveryThatWasBrokenOffIsMadeOnceMoreAndChangesNothing() {
        admitted(30, 30);
        feed(30, RegisterDeliveryTest::line);
        RegisterStore.Feed feed = store.newest(room.study).getFirst();
        List<RegisterEntry> entries = store.entries(feed);
        assertThat(desk.receive(room.study, QUARTER, feed.version(), entries)).isTrue();
        Map<Long, String> before = quarters();
        List<?> written = places();
        assertThat(store.wasDelivered(feed, 30)).as("killed before it was ticked off").isFalse();
        assertThat(delivery.deliverRegister(room.study)).isEqualTo(1);
        assertThat(quarters()).isEqualTo(before);
        assertThat(places()).as("not even written again").isEqualTo(written);
        assertThat(delivery.deliverRegister(room.study)).isZero();
    }

    @Test
    void aCorrectedFeedReplacesTheEarlierOneAndAnOlderOneNeverReplacesIt() {
        admitted(30, 30);
        feed(30, number -> line(number) + "opleiding:2025-08-01");
        RegisterStore.Feed first = store.newest(room.study).getFirst();
        List<RegisterEntry> old = store.entries(first);
        delivery.deliverRegister(room.study);
        feed(30, number -> line(number).replace("2.1", "3"));
        delivery.deliverRegister(room.study);
        assertThat(quarters().values()).containsOnly("3 true 0 false");
        assertThat(exposures()).isEmpty();
        assertThat(desk.receive(room.study, QUARTER, first.version(), old)).as("arrives late").isFalse();
        assertThat(quarters().values()).containsOnly("3 true 0 false");
    }

    @Test
    void whoIsAdmittedAfterAFeedWasDeliveredIsInItTheNextTime() {
        Fieldwork fieldwork = invited(60, 30);
        fieldwork.deliverCodes(room.study);
        feed(60, RegisterDeliveryTest::line);
        delivery.deliverRegister(room.study);
        fieldwork.invite(room.study, Frames.of("B", 60).keySet().stream().map(FrameMember::clientNumber).skip(30).toList(),
                new SplittableRandom(31L * room.study.hashCode()));
        fieldwork.deliverCodes(room.study);
        assertThat(delivery.deliverRegister(room.study)).isEqualTo(1);
        assertThat(quarters()).hasSize(60);
        assertThat(delivery.deliverRegister(room.study)).isZero();
    }

    @Test
    void fewerThan25Wait() {
        admitted(30, 30);
        feed(30, number -> number < 24 ? line(number) : "X" + line(number));
        assertThat(store.entries(store.newest(room.study).getFirst())).hasSize(24);
        assertThat(delivery.deliverRegister(room.study)).isZero();
        assertThat(quarters()).isEmpty();
        assertThat(recorded).isEmpty();
    }

    @Test
    void whoseCodeIsStillOnItsWayIsNotPassedOn() {
        invited(30, 30);
        assertThat(contact.batchToDeliver(room.study, 25)).isPresent();
        feed(30, RegisterDeliveryTest::line);
        assertThat(store.entries(store.newest(room.study).getFirst())).isEmpty();
        assertThat(delivery.deliverRegister(room.study)).isZero();
    }

    @Test
    void theDeskRefusesFewPeopleOnePersonOftenAndStrangers() {
        admitted(30, 30);
        feed(30, RegisterDeliveryTest::line);
        List<RegisterEntry> entries = store.entries(store.newest(room.study).getFirst());
        for (List<RegisterEntry> wrong : List.of(entries.subList(0, 24), Collections.nCopies(30, entries.getFirst()))) {
            assertThatThrownBy(() -> desk.receive(room.study, QUARTER, 1, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> desk.receive("another", QUARTER, 1, entries)).isInstanceOf(IllegalArgumentException.class);
        assertThat(quarters()).isEmpty();
    }

    @Test
    void whoWithdrewIsFollowedNoFurther() {
        admitted(30, 30);
        long gone = pseudonym("B0007");
        room.exercise(contact.letters(room.study).get(7).code(), Right.WITHDRAW);
        feed(30, number -> line(number) + "opleiding:2025-08-01");
        delivery.deliverRegister(room.study);
        assertThat(quarters()).hasSize(29).doesNotContainKey(gone);
        assertThat(exposures()).hasSize(29).doesNotContainKey(gone);
    }

    @Test
    void noRoleButThatOfEvaluatorsReadsItAndFieldworkLearnsOnlyWhomNoLetterReaches() {
        for (StoreRole role : List.of(StoreRole.RESPONSE_ADMISSION, StoreRole.RESPONSE_RESPONDENT, StoreRole.RESPONSE_STOPS)) {
            DSLContext as = TestStores.stores().as(role);
            for (String table : List.of("register_quarter", "exposure", "register_receipt")) {
                assertThatThrownBy(() -> as.fetch("SELECT 1 FROM " + table)).isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("permission denied");
            }
        }
        DSLContext fieldwork = TestStores.stores().as(StoreRole.CONTACT_FIELDWORK);
        assertThat(fieldwork.fetch("SELECT client_number, deceased FROM register_row WHERE study = ?", room.study)).isEmpty();
        for (String outcome : List.of("trede_code", "on_assistance", "paid_hours", "moved")) {
            assertThatThrownBy(() -> fieldwork.fetch("SELECT " + outcome + " FROM register_row"))
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
        }
    }

    private interface Line {
        String of(int number);
    }

    private static String line(int number) {
        return "B%04d;2.1;ja;0;nee;nee;".formatted(number);
    }

    private void admitted(int frame, int invited) {
        invited(frame, invited).deliverCodes(room.study);
    }

    private Fieldwork invited(int frame, int invited) {
        var fieldwork = new Fieldwork(contact, room.desk, room.frameDesk, _ -> { });
        Frames.enter(room, fieldwork, "B", frame);
        fieldwork.invite(room.study, Frames.of("B", frame).keySet().stream().map(FrameMember::clientNumber).limit(invited)
                .toList(), new SplittableRandom(room.study.hashCode()));
        return fieldwork;
    }

    private void feed(int people, Line line) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < people; i++) {
            lines.add(line.of(i));
        }
        intake.register(QUARTER.toString(), ("Clientnummer;Trede;Bijstand;Uren;Verhuisd;Overleden;Activiteiten\n"
                + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private long pseudonym(String clientNumber) {
        return contact.letters(room.study).stream().filter(letter -> letter.clientNumber().equals(clientNumber))
                .map(letter -> room.participant(letter.code())).findFirst().orElseThrow();
    }

    private Map<Long, String> quarters() {
        return evaluation().selectFrom(REGISTER_QUARTER).where(REGISTER_QUARTER.PARTICIPANT_ID.in(people()))
                .fetchMap(REGISTER_QUARTER.PARTICIPANT_ID, row -> row.getTredeCode() + " " + row.getOnAssistance() + " "
                        + row.getPaidHours() + " " + row.getDeceased());
    }

    private Map<Long, String> exposures() {
        return evaluation().selectFrom(EXPOSURE).where(EXPOSURE.PARTICIPANT_ID.in(people()))
                .fetchMap(EXPOSURE.PARTICIPANT_ID, row -> row.getKind() + " " + row.getMonth());
    }

    private List<?> places() {
        return room.owner().fetchValues("SELECT q.ctid::text || q.xmin FROM register_quarter q JOIN participant p ON p.id = q.participant_id "
                + "WHERE p.study = '" + room.study + "' ORDER BY q.ctid");
    }

    private List<Long> people() {
        return room.owner().select(PARTICIPANT.ID).from(PARTICIPANT).where(PARTICIPANT.STUDY.eq(room.study))
                .fetch(PARTICIPANT.ID);
    }

    private static DSLContext evaluation() {
        return TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);
    }
}
