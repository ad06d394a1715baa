package nl.maatstaf.fieldwork.log;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.CONTACT_CORRECTION;
import static nl.maatstaf.database.contact.Tables.CONTACT_EVENT;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactLogTest {

    private final Desk desk = new Desk(new Invited(25));
    private final Invited.Person first = desk.invited.people.getFirst();

    @Test
    void whatWasTriedIsThereTheLatestFirst() {
        desk.say(0, Outcome.VOICEMAIL, LocalDate.of(2026, 10, 5));
        desk.say(0, Outcome.INTERVIEWED, LocalDate.of(2026, 11, 2));
        desk.say(0, Outcome.APPOINTMENT_MADE, LocalDate.of(2026, 10, 12));
        assertThat(desk.log.of(first.id())).extracting(line -> line.attempt().outcome())
                .containsExactly(Outcome.INTERVIEWED, Outcome.APPOINTMENT_MADE, Outcome.VOICEMAIL);
        LogLine interview = desk.log.of(first.id()).getFirst();
        assertThat(interview.wave()).isEqualTo(5);
        assertThat(interview.by()).isEqualTo("anna");
        assertThat(interview.attempt().place()).contains(Place.HOME);
        assertThat(desk.log.of(desk.invited.people.get(1).id())).isEmpty();
    }

    @Test
    void everyOutcomeModeAndPlaceFitsTheStore() {
        for (Outcome outcome : Outcome.values()) {
            for (Mode mode : Mode.values()) {
                Stream<Optional<Place>> places = Outcome.INTERVIEWS.contains(outcome)
                        ? Arrays.stream(Place.values()).map(Optional::of) : Stream.of(Optional.empty());
                places.forEach(place -> desk.log.add(first.id(),
                        new Attempt(Desk.TODAY, PartOfDay.EVENING, mode, outcome, place)));
            }
        }
        assertThat(desk.log.of(first.id())).hasSize(16 * 5 + 3 * 5 * 3);
    }

    @Test
    void aSlipStaysInTheLogAndCountsNoMore() {
        long slip = desk.say(0, Outcome.NO_WISH);
        assertThat(desk.undo(0, slip)).isTrue();
        assertThat(desk.undo(0, slip)).as("once more").isTrue();
        assertThat(desk.log.of(first.id())).hasSize(1).allMatch(LogLine::undone);
    }

    @Test
    void fieldworkCanChangeNorDeleteALine() {
        desk.undo(0, desk.say(0, Outcome.NO_TIME));
        DSLContext role = TestStores.stores().as(StoreRole.CONTACT_FIELDWORK);
        assertThatThrownBy(() -> role.update(CONTACT_EVENT).set(CONTACT_EVENT.OUTCOME, "no-wish").execute())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> role.deleteFrom(CONTACT_EVENT).execute())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> role.deleteFrom(CONTACT_CORRECTION).execute())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
    }

    @Test
    void thereIsNoColumnForWhatSomebodySaid() {
        Set<String> free = Arrays.stream(CONTACT_EVENT.fields()).filter(field -> field.getType() == String.class)
                .map(field -> field.getName()).collect(Collectors.toSet());
        assertThat(free).as("of these, a list or an account name limits each")
                .containsExactlyInAnyOrder("part_of_day", "mode", "outcome", "place", "by_account");
    }

    @Test
    void rejectsALogOfSomebodyWhoWasNotInvited() {
        long other = Invited.frameMember(desk.invited.room.study, "B", "B9999", "Niet gevraagd", 3, false);
        Attempt attempt = desk.log.now(Mode.PHONE, Outcome.NO_TIME, Optional.empty());
        assertThat(desk.log.add(other, attempt)).isEqualTo(Logged.Refused.NOT_INVITED);
        assertThat(desk.log.add(-1, attempt)).isEqualTo(Logged.Refused.NOT_INVITED);
        assertThat(desk.log.mayBeWrittenTo(other)).isFalse();
    }

    @Test
    void rejectsADayToComeAndADayBeforeTheStudy() {
        assertThat(desk.put(0, Outcome.NO_TIME, Desk.TODAY.plusDays(1))).isEqualTo(Logged.Refused.DAY_TO_COME);
        assertThat(desk.put(0, Outcome.NO_TIME, LocalDate.of(2025, 6, 30))).isEqualTo(Logged.Refused.BEFORE_THE_STUDY);
        assertThat(desk.deeds).as("nothing was done").isEmpty();
    }

    @Test
    void aLineCountsForTheWaveOfItsDayAndAfterTheLastWaveForThatOne() {
        desk.say(0, Outcome.NO_TIME, LocalDate.of(2025, 7, 1));
        assertThat(desk.log.of(first.id()).getFirst().wave()).isZero();
        var over = new Desk(new Invited(new Room(), "A", 25));
        over.say(0, Outcome.WITHDRAWN);
        assertThat(over.log.of(over.invited.people.getFirst().id()).getFirst().wave()).isEqualTo(8);
    }

    @Test
    void rejectsAnInterviewNowhereAndARefusalSomewhere() {
        assertThatThrownBy(() -> new Attempt(Desk.TODAY, PartOfDay.MORNING, Mode.PHONE, Outcome.INTERVIEWED,
                Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attempt(Desk.TODAY, PartOfDay.MORNING, Mode.PHONE, Outcome.NO_WISH,
                Optional.of(Place.HOME))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsUndoingALineOfSomebodyElse() {
        long line = desk.say(0, Outcome.NO_TIME);
        assertThatThrownBy(() -> desk.undo(1, line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noLetterGoesToWhoWithdrewDiedOrLeftWithoutAnAddress() {
        desk.say(0, Outcome.WITHDRAWN);
        desk.say(1, Outcome.DECEASED);
        desk.say(2, Outcome.MOVED_ADDRESS_UNKNOWN);
        desk.say(3, Outcome.NO_WISH);
        desk.say(4, Outcome.MOVED_NEW_ADDRESS);
        assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(desk::mayBeWrittenTo)).containsExactly(
                false, false, false, true, true, true);
        assertThat(desk.log.notToBeWrittenTo(desk.invited.room.study)).containsExactlyInAnyOrder(
                "B0000", "B0001", "B0002");
    }

    @Test
    void lettersGoAgainOnceThereIsAnAddressOrItWasASlip() {
        desk.say(0, Outcome.MOVED_ADDRESS_UNKNOWN);
        desk.say(0, Outcome.MOVED_NEW_ADDRESS);
        assertThat(desk.mayBeWrittenTo(0)).as("found again").isTrue();
        desk.undo(1, desk.say(1, Outcome.WITHDRAWN));
        assertThat(desk.mayBeWrittenTo(1)).as("a slip").isTrue();
        desk.say(2, Outcome.MOVED_NEW_ADDRESS);
        desk.say(2, Outcome.MOVED_ADDRESS_UNKNOWN);
        assertThat(desk.mayBeWrittenTo(2)).as("gone again").isFalse();
    }

    @Test
    void mailIsSentWhileTheLastWordAboutItWasYes() {
        desk.say(0, Outcome.EMAIL_CONSENT_GIVEN);
        assertThat(consent()).isTrue();
        long no = desk.say(0, Outcome.EMAIL_CONSENT_WITHDRAWN);
        assertThat(consent()).isFalse();
        desk.undo(0, no);
        assertThat(consent()).as("the no was a slip").isTrue();
    }

    @Test
    void aYesOfAnEarlierDayThatIsPutDownLaterIsNotTheLastWord() {
        desk.say(0, Outcome.EMAIL_CONSENT_WITHDRAWN);
        desk.say(0, Outcome.EMAIL_CONSENT_GIVEN, Desk.TODAY.minusDays(1));
        assertThat(consent()).isFalse();
    }

    @Test
    void theAuditChainHoldsTheSameDeedWhateverIsPutDown() {
        desk.say(0, Outcome.INTERVIEWED);
        desk.undo(1, desk.say(1, Outcome.WITHDRAWN));
        assertThat(desk.deeds).hasSize(3).containsOnly(new FieldworkDeed.ContactLogged(desk.invited.room.study));
    }

    @Test
    void aMinuteIsRememberedAsAPartOfADay() {
        assertThat(Map.of(LocalTime.of(0, 0), PartOfDay.MORNING, LocalTime.of(11, 59), PartOfDay.MORNING,
                LocalTime.of(12, 0), PartOfDay.AFTERNOON, LocalTime.of(17, 59), PartOfDay.AFTERNOON,
                LocalTime.of(18, 0), PartOfDay.EVENING)).allSatisfy((time, part) ->
                assertThat(PartOfDay.of(time)).isEqualTo(part));
        assertThat(desk.log.now(Mode.PHONE, Outcome.NO_TIME, Optional.empty()))
                .isEqualTo(new Attempt(Desk.TODAY, PartOfDay.AFTERNOON, Mode.PHONE, Outcome.NO_TIME, Optional.empty()));
    }

    @Test
    void nothingOfALogIsShownInAText() {
        assertThat(List.of(desk.log.now(Mode.PHONE, Outcome.NO_WISH, Optional.empty()).toString(),
                desk.people.card(first.id()).orElseThrow().toString()))
                .noneMatch(text -> text.contains("NO_WISH") || text.contains("Naam"));
    }

    private boolean consent() {
        return TestStores.stores().as(StoreRole.CONTACT_FIELDWORK).select(FRAME_MEMBER.EMAIL_CONSENT).from(FRAME_MEMBER)
                .where(FRAME_MEMBER.ID.eq(first.id())).fetchSingle().value1();
    }
}
