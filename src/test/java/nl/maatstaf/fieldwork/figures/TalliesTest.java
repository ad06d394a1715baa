package nl.maatstaf.fieldwork.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.fieldwork.log.AaporClass;
import nl.maatstaf.fieldwork.log.Desk;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.fieldwork.log.Standings;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.TALLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Counting the people of a wave: cohort B, of which wave 5 is open on 16 November 2026. */
class TalliesTest {

    private static final Cohort B = new Cohort("B", new Quarter(2025, 3));
    private static final Stratum FIRST_FIVE = new Stratum(2, true);
    private static final Stratum OTHERS = new Stratum(3, false);

    private final Invited invited = new Invited(30);
    private final String study = invited.room.study;
    private final Desk desk = new Desk(invited);
    private final List<Deed> deeds = new ArrayList<>();
    private final TallyStore store = new TallyStore(TestStores.stores(), Standings.standing(), Invited.seal());
    private final Tallies tallies = new Tallies(store, deeds::add,
            Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), WaveCalendar.ZONE));

    @Test
    void everybodyInvitedIsCountedOnceInTheirStratum() {
        desk.say(0, Outcome.VOICEMAIL);
        desk.say(6, Outcome.NO_WISH);
        desk.say(7, Outcome.ILLNESS);
        desk.say(8, Outcome.NO_PHONE_NUMBER);
        take(Moment.CLOSE, codes(0, 5, 6), codes(5, 9));
        Tally tally = tallies.of(study).getFirst();
        assertThat(tally.strata()).isEqualTo(Map.of(
                FIRST_FIVE, new Counts(Map.of(AaporClass.I, 1, AaporClass.UH, 4)),
                OTHERS, new Counts(Map.of(AaporClass.I, 2, AaporClass.R, 1, AaporClass.O, 1, AaporClass.UO, 1,
                        AaporClass.UH, 20))));
        assertThat(tally.all().letters()).isEqualTo(30);
        assertThat(tally.takenOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(deeds).containsExactly(new FieldworkDeed.TallyTaken(study, B, 5));
    }

    @Test
    void aMomentIsTakenOnceAndStaysAsItWas() {
        assertThat(take(Moment.FIRST_REMINDER, codes(0), Set.of())).isTrue();
        assertThat(take(Moment.FIRST_REMINDER, codes(0, 1), Set.of())).isFalse();
        assertThat(tallies.of(study)).hasSize(1).allMatch(tally -> tally.all().in(AaporClass.I) == 1);
        assertThat(deeds).as("nothing was done the second time").hasSize(1);
        DSLContext role = TestStores.stores().as(StoreRole.CONTACT_FIELDWORK);
        assertThatThrownBy(() -> role.update(TALLY).set(TALLY.PEOPLE, 2).execute())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
    }

    @Test
    void theMomentsOfAWaveStandInTheirOrder() {
        take(Moment.CLOSE, codes(0, 1), Set.of());
        take(Moment.FIRST_REMINDER, codes(0), Set.of());
        assertThat(tallies.of(study)).extracting(Tally::moment).containsExactly(Moment.FIRST_REMINDER, Moment.CLOSE);
    }

    @Test
    void aLineOfAnEarlierWaveCountsOnlyWhereItLasts() {
        LocalDate before = LocalDate.of(2026, 9, 1);
        desk.say(5, Outcome.NO_TIME, before);
        desk.say(6, Outcome.WITHDRAWN, before);
        desk.say(7, Outcome.DECEASED, before);
        desk.say(8, Outcome.MOVED_ADDRESS_UNKNOWN, before);
        desk.say(9, Outcome.MOVED_ADDRESS_UNKNOWN, before);
        desk.say(9, Outcome.MOVED_NEW_ADDRESS);
        take(Moment.CLOSE, Set.of(), Set.of());
        assertThat(tallies.of(study).getFirst().all()).isEqualTo(new Counts(Map.of(
                AaporClass.R, 1, AaporClass.O, 1, AaporClass.UO, 1, AaporClass.UH, 27)));
    }

    @Test
    void aNewAddressSaysNothingAboutATelephone() {
        desk.say(5, Outcome.NO_PHONE_NUMBER);
        desk.say(5, Outcome.MOVED_NEW_ADDRESS);
        take(Moment.CLOSE, Set.of(), Set.of());
        assertThat(tallies.of(study).getFirst().all().in(AaporClass.UO)).isEqualTo(1);
    }

    @Test
    void theLastWordCountsAndASlipDoesNot() {
        desk.say(5, Outcome.NO_TIME);
        desk.say(5, Outcome.APPOINTMENT_MADE);
        desk.say(5, Outcome.EMAIL_CONSENT_GIVEN);
        desk.say(6, Outcome.VOICEMAIL);
        desk.log.undo(invited.people.get(6).id(), desk.say(6, Outcome.NO_WISH));
        take(Moment.CLOSE, Set.of(), Set.of());
        assertThat(tallies.of(study).getFirst().all()).isEqualTo(
                new Counts(Map.of(AaporClass.NC, 2, AaporClass.UH, 28)));
    }

    @Test
    void theReportsLettersAreCountedFromTheLog() {
        var report = new Invited(61);
        var interviewers = new Desk(report);
        IntStream.range(0, 61).forEach(i -> interviewers.say(i, ResponseRatesTest.REPORT.get(i)));
        tallies.take(report.room.study, B, 5, Moment.CLOSE, Set.of(), Set.of());
        var rates = ResponseRates.of(tallies.of(report.room.study).getFirst().all());
        assertThat(rates.rr1()).as("after allocation all 61 are eligible").isEqualTo(new Rate(22, 61));
        assertThat(rates.rr5()).isEqualTo(new Rate(22, 47));
    }

    @Test
    void whatIsKeptIsNumbersAndNobody() {
        assertThat(TALLY.fields()).extracting(field -> field.getName()).containsExactlyInAnyOrder(
                "study", "cohort", "wave", "moment", "trede", "part_time", "class", "people");
    }

    @Test
    void twoWhoTakeTheSameMomentAtOnceTakeItOnce() {
        long first = IntStream.range(0, 8).parallel()
                .filter(_ -> store.take(new TallyStore.When(study, "B", 5, Moment.CLOSE), LocalDate.of(2026, 11, 16),
                        codes(0), Set.of())).count();
        assertThat(first).isEqualTo(1);
        assertThat(tallies.of(study).getFirst().all().letters()).isEqualTo(30);
    }

    private boolean take(Moment moment, Set<AccessCode> finished, Set<AccessCode> withdrawn) {
        return tallies.take(study, B, 5, moment, finished, withdrawn);
    }

    private Set<AccessCode> codes(int... people) {
        return IntStream.of(people).mapToObj(i -> invited.people.get(i).code()).collect(Collectors.toSet());
    }
}
